//! A browser that keeps its connection: plain HTTP/1.1 over one socket, nothing between the clock and the server.

use std::io::{BufRead as _, BufReader, Read as _, Write as _};
use std::net::{SocketAddr, TcpStream};

/// An answer.
pub(crate) struct Answer {
    pub(crate) status: u16,
    /// The value of a header, by its name in lower case.
    pub(crate) headers: Vec<(String, String)>,
    pub(crate) body: Vec<u8>,
}

impl Answer {
    pub(crate) fn header(&self, name: &str) -> &str {
        self.headers.iter().find(|(known, _)| known == name).map_or("", |(_, value)| value)
    }

    pub(crate) fn text(&self) -> String {
        String::from_utf8_lossy(&self.body).into_owned()
    }
}

/// One connection, and the cookies somebody has.
pub(crate) struct Client {
    address: SocketAddr,
    stream: BufReader<TcpStream>,
    pub(crate) cookie: String,
    /// Which compressed forms it takes. Pages are compressed as gzip, what was built before as Brotli, too.
    pub(crate) takes: &'static str,
}

impl Client {
    pub(crate) fn open(address: SocketAddr, cookie: &str) -> std::io::Result<Client> {
        let stream = TcpStream::connect(address)?;
        stream.set_nodelay(true)?;
        Ok(Client { address, stream: BufReader::new(stream), cookie: cookie.to_owned(), takes: "br" })
    }

    pub(crate) fn get(&mut self, path: &str) -> Answer {
        self.send("GET", path, "")
    }

    pub(crate) fn post(&mut self, path: &str, form: &str) -> Answer {
        self.send("POST", path, form)
    }

    fn send(&mut self, method: &str, path: &str, form: &str) -> Answer {
        let origin = format!("http://{}", self.address);
        let mut request = format!(
            "{method} {path} HTTP/1.1\r\nhost: {}\r\naccept-encoding: {}\r\nsec-fetch-site: same-origin\r\n",
            self.address, self.takes
        );
        if !self.cookie.is_empty() {
            request.push_str(&format!("cookie: {}\r\n", self.cookie));
        }
        if method == "POST" {
            let kind = "application/x-www-form-urlencoded";
            request.push_str(&format!("origin: {origin}\r\nreferer: {origin}{path}\r\ncontent-type: {kind}\r\n"));
            request.push_str(&format!("content-length: {}\r\n", form.len()));
        }
        request.push_str("\r\n");
        request.push_str(form);
        self.stream.get_mut().write_all(request.as_bytes()).expect("the server takes a request");
        self.answer().expect("the server answers")
    }

    fn answer(&mut self) -> std::io::Result<Answer> {
        let status = self.line()?.split(' ').nth(1).and_then(|code| code.parse().ok()).unwrap_or(0);
        let mut headers = Vec::new();
        loop {
            let line = self.line()?;
            let Some((name, value)) = line.split_once(':') else { break };
            headers.push((name.to_ascii_lowercase(), value.trim().to_owned()));
        }
        let mut answer = Answer { status, headers, body: Vec::new() };
        if answer.header("transfer-encoding").eq_ignore_ascii_case("chunked") {
            loop {
                let length = usize::from_str_radix(self.line()?.trim(), 16).unwrap_or(0);
                self.take(length, &mut answer.body)?;
                self.line()?;
                if length == 0 {
                    break;
                }
            }
        } else if let Ok(length) = answer.header("content-length").parse() {
            self.take(length, &mut answer.body)?;
        }
        if answer.header("connection").eq_ignore_ascii_case("close") {
            *self = Client { takes: self.takes, ..Client::open(self.address, &self.cookie)? };
        }
        Ok(answer)
    }

    fn line(&mut self) -> std::io::Result<String> {
        let mut line = String::new();
        self.stream.read_line(&mut line)?;
        Ok(line.trim_end().to_owned())
    }

    fn take(&mut self, length: usize, into: &mut Vec<u8>) -> std::io::Result<()> {
        let start = into.len();
        into.resize(start + length, 0);
        self.stream.read_exact(&mut into[start..])
    }
}

/// A form as browsers send it.
pub(crate) fn form(fields: &[(&str, &str)]) -> String {
    form_urlencoded::Serializer::new(String::new()).extend_pairs(fields).finish()
}

/// The value of the first input of a name.
pub(crate) fn input(html: &str, name: &str) -> String {
    let Some(at) = html.find(&format!("name=\"{name}\"")) else { return String::new() };
    let start = html[..at].rfind('<').unwrap_or(0);
    let tag = &html[start..html[start..].find('>').map_or(html.len(), |end| start + end)];
    tag.split("value=\"").nth(1).and_then(|rest| rest.split('"').next()).unwrap_or("").to_owned()
}
