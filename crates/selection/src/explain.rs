//! Explanations, exact, by solving again.

use crate::answer::Answer;
use crate::face::Face;
use crate::model::Model;
use crate::search::Work;
use crate::simplex::Simplex;
use crate::solve::Depth;
use crate::stages::{Optimum, Proof};

pub(crate) fn optimal(_: &Model, _: &Optimum, _: &Simplex, _: Face, _: Depth, _: &mut Answer, _: &mut Work) {}
pub(crate) fn infeasible(_: &Model, _: &[Proof], _: &mut Answer, _: &mut Work) {}
