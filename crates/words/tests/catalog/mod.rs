//! The message files as a parsed catalog.
#![allow(dead_code, clippy::unwrap_used)] // each test file uses a part of it

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

use fluent_syntax::ast::{Entry, Expression, InlineExpression, Pattern, PatternElement, VariantKey};

pub(crate) const LANGUAGES: [&str; 3] = ["en", "fr", "ar"];

/// What is known of one message.
#[derive(Default)]
pub(crate) struct Message {
    pub(crate) has_value: bool,
    pub(crate) attributes: usize,
    pub(crate) variables: BTreeSet<String>,
    /// The categories of every selector that chooses by plural form.
    pub(crate) plurals: Vec<BTreeSet<String>>,
    /// Messages and terms it uses.
    pub(crate) references: BTreeSet<String>,
    /// All its text, placeables left out.
    pub(crate) text: String,
}

pub(crate) struct Catalog {
    pub(crate) lang: &'static str,
    pub(crate) messages: BTreeMap<String, Message>,
    pub(crate) faults: Vec<String>,
}

fn folder(lang: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("locales").join(lang)
}

pub(crate) fn file_names(lang: &str) -> BTreeSet<String> {
    fs::read_dir(folder(lang)).unwrap().map(|entry| entry.unwrap().file_name().into_string().unwrap()).collect()
}

impl Catalog {
    pub(crate) fn read(lang: &'static str) -> Catalog {
        let mut catalog = Catalog { lang, messages: BTreeMap::new(), faults: Vec::new() };
        for name in file_names(lang) {
            let source = fs::read_to_string(folder(lang).join(&name)).unwrap();
            let resource = fluent_syntax::parser::parse(source.as_str()).unwrap_or_else(|(resource, faults)| {
                catalog.faults.extend(faults.iter().map(|fault| {
                    let line = source[..fault.pos.start].lines().count();
                    format!("{lang}/{name}:{line}: {fault}")
                }));
                resource
            });
            for entry in resource.body {
                let (key, value, attributes) = match entry {
                    Entry::Message(message) => (message.id.name.to_owned(), message.value, message.attributes),
                    Entry::Term(term) => (format!("-{}", term.id.name), Some(term.value), term.attributes),
                    Entry::Junk { content } => {
                        catalog.faults.push(format!("{lang}/{name}: cannot read {content:?}"));
                        continue;
                    }
                    _ => continue,
                };
                let mut message = Message { has_value: value.is_some(), attributes: attributes.len(), ..Message::default() };
                if let Some(pattern) = &value {
                    message.read(pattern);
                }
                if catalog.messages.insert(key.clone(), message).is_some() {
                    catalog.faults.push(format!("{lang}/{name}: {key} is defined twice"));
                }
            }
        }
        catalog
    }
}

impl Message {
    fn read(&mut self, pattern: &Pattern<&str>) {
        for element in &pattern.elements {
            match element {
                PatternElement::TextElement { value } => self.text.push_str(value),
                PatternElement::Placeable { expression } => self.expression(expression),
            }
            self.text.push(' ');
        }
    }

    fn expression(&mut self, expression: &Expression<&str>) {
        match expression {
            Expression::Inline(inline) => self.inline(inline),
            Expression::Select { selector, variants } => {
                self.inline(selector);
                let names: BTreeSet<String> = variants
                    .iter()
                    .filter_map(|variant| match variant.key {
                        VariantKey::Identifier { name } => Some(name.to_owned()),
                        VariantKey::NumberLiteral { .. } => None,
                    })
                    .collect();
                if ["zero", "one", "two", "few", "many"].iter().any(|form| names.contains(*form)) {
                    self.plurals.push(names);
                }
                for variant in variants {
                    self.read(&variant.value);
                }
            }
        }
    }

    fn inline(&mut self, inline: &InlineExpression<&str>) {
        match inline {
            InlineExpression::VariableReference { id } => {
                self.variables.insert(id.name.to_owned());
            }
            InlineExpression::MessageReference { id, .. } => {
                self.references.insert(id.name.to_owned());
            }
            InlineExpression::TermReference { id, .. } => {
                self.references.insert(format!("-{}", id.name));
            }
            // No function is registered: shown as a variable that no caller can set.
            InlineExpression::FunctionReference { id, .. } => {
                self.variables.insert(format!("{}()", id.name));
            }
            InlineExpression::Placeable { expression } => self.expression(expression),
            // Literals are what is shown as it stands: addresses, commands.
            InlineExpression::StringLiteral { .. } | InlineExpression::NumberLiteral { .. } => {}
        }
    }
}
