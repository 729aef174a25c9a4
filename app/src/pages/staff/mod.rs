//! The office: an instrument.

pub mod panels;
