//! The office: an instrument.

pub mod calls;
pub mod panels;
pub mod people;
