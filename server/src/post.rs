//! Letters leave by SMTP.

use lettre::message::Mailbox;
use lettre::message::header::ContentType;
use lettre::{AsyncSmtpTransport, AsyncTransport, Message, Tokio1Executor};
use office::{Office, Refusal};
use store::letters::LetterRow;

/// The way to the mail server.
pub(crate) struct Post {
    transport: AsyncSmtpTransport<Tokio1Executor>,
    sender: Mailbox,
}

impl Post {
    /// Prepares the way; nothing is sent yet.
    ///
    /// # Errors
    /// When the address of the server or the sender is malformed.
    pub(crate) fn new(url: &str, sender: &str) -> Result<Post, String> {
        let transport = AsyncSmtpTransport::<Tokio1Executor>::from_url(url).map_err(|error| format!("--smtp-url: {error}"))?;
        let sender = sender.parse().map_err(|error| format!("--sender {sender}: {error}"))?;
        Ok(Post { transport: transport.build(), sender })
    }

    /// Sends what is released.
    ///
    /// # Errors
    /// When the database fails; a mail server that fails only delays its letters.
    pub(crate) async fn send_due(&self, office: &Office) -> Result<(), Refusal> {
        for letter in office.letters_due().await? {
            if office.claim_letter(&letter).await? {
                let result = self.send(&letter).await;
                office.letter_done(&letter, result).await?;
            }
        }
        Ok(())
    }

    async fn send(&self, letter: &LetterRow) -> Result<(), String> {
        let address = letter.to_email.parse().map_err(|error| format!("{}: {error}", letter.to_email))?;
        let message = Message::builder()
            .from(self.sender.clone())
            .to(Mailbox::new(Some(letter.to_name.clone()), address))
            .subject(&letter.subject)
            .message_id(Some(format!("<{}@atlas>", letter.id)))
            .header(ContentType::TEXT_PLAIN)
            .body(letter.body.clone())
            .map_err(|error| error.to_string())?;
        self.transport.send(message).await.map(drop).map_err(|error| error.to_string())
    }
}
