//! Server functions: what islands ask the server for, when a plain form will not do.
