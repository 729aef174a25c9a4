//! What people declare of themselves: each is asked by letter and answers by the link in it.

use std::collections::BTreeMap;
use std::sync::Arc;

use domain::call::LetterKind;
use domain::text::Lang;
use store::letters::LetterRow;

use crate::Office;
use crate::ground::ids::RandomIds;
use crate::ground::refusal::Outcome;
use crate::imports::generator::InventedDeclaration;
use crate::lists::ListQuery;

impl Office {
    /// Asks everybody named in the applications of a call; who would declare does.
    pub(super) async fn stage_declarations(&self, call: &str, declarations: &[InventedDeclaration]) -> Outcome<()> {
        self.asking().ask_the_list(&self.staff().await?, call, &ListQuery::default()).await?;
        self.answer_letters(declarations).await
    }

    /// The letters that ask for a declaration reach their recipients; who would declare does, by the link in theirs.
    pub(super) async fn answer_letters(&self, declarations: &[InventedDeclaration]) -> Outcome<()> {
        let answers: BTreeMap<&str, &str> = declarations.iter().map(|one| (one.email.as_str(), one.answer)).collect();
        let (office, nobody) = (self.asking(), self.viewer(None, Lang::Fr).await?);
        let due = self.read().await?.letters_due(self.now(), i64::MAX).await?;
        for letter in due.iter().filter(|letter| letter.kind == LetterKind::Declaration.code()) {
            office.letter_done(letter, Ok(())).await?;
            if let Some((answer, secret)) = answers.get(letter.to_email.as_str()).zip(secret_in(letter)) {
                office.declare(&nobody, secret, answer).await?;
            }
        }
        Ok(())
    }

    /// The same office with ids of its own: what the demonstration draws by ids does not depend on how many people are asked.
    fn asking(&self) -> Office {
        self.with_ids(Arc::new(RandomIds))
    }
}

/// The secret of the personal link in a letter.
fn secret_in(letter: &LetterRow) -> Option<&str> {
    let (_, rest) = letter.body.split_once("/declare/")?;
    rest.split_whitespace().next()
}
