//! Every address of the product, built in one place.
