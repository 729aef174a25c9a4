//! A letter to everybody behind a list, as it is narrowed.

use domain::access::Action;

use super::ListQuery;
use crate::ground::refusal::Outcome;
use crate::letters::ListLetter;
use crate::{Office, Viewer};

impl Office {
    /// Queues a letter to everybody behind the applications of a list as drafts; see [`Office::queue_list_letter`].
    ///
    /// # Errors
    /// Denied to all but the program's staff; faults of the text.
    pub async fn queue_letter_to_list(
        &self,
        viewer: &Viewer,
        call: &str,
        query: &ListQuery,
        letter: &ListLetter,
    ) -> Outcome<u64> {
        let list = self.load_list(&mut self.read().await?, viewer, Action::WriteLetters, call, query, false).await?;
        let codes: Vec<String> = list.entries.into_iter().map(|entry| entry.code).collect();
        self.queue_list_letter(viewer, call, &codes, letter).await
    }
}
