// A real mail server, to which the server under test sends its letters.
import { SMTPServer } from "smtp-server";
import { once } from "node:events";
import type { AddressInfo } from "node:net";

export interface Post {
  /** Its address, as `--smtp-url` takes it. */
  url: string;
  /** The letters that came, with their lines unfolded. */
  letters: string[];
  /** Letters to these addresses are turned away, for now. */
  refused: Set<string>;
  stop(): Promise<void>;
}

export async function startPost(): Promise<Post> {
  const letters: string[] = [];
  const refused = new Set<string>();
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ["STARTTLS"],
    onRcptTo({ address }, _session, done) {
      done(refused.has(address) ? Object.assign(new Error("mailbox is busy"), { responseCode: 450 }) : null);
    },
    onData(stream, _session, done) {
      const pieces: Buffer[] = [];
      stream.on("data", (piece: Buffer) => pieces.push(piece));
      stream.on("end", () => {
        letters.push(Buffer.concat(pieces).toString("utf8").replaceAll("=\r\n", ""));
        done();
      });
    },
  });
  const listening = server.listen(0, "127.0.0.1");
  await once(listening, "listening");
  const { port } = listening.address() as AddressInfo;
  return { url: `smtp://127.0.0.1:${port}`, letters, refused, stop: () => new Promise((resolve) => server.close(resolve)) };
}
