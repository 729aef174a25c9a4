//! The office: an instrument.

pub mod board;
pub mod calls;
pub mod letters;
pub mod panels;
pub mod people;
