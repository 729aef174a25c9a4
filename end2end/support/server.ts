// A server of the program under test, with a database and files of its own.
import { execFileSync, spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { createServer, type AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";

const PROGRAM = process.env.ATLAS_PROGRAM ?? path.resolve(import.meta.dirname, "../../target/debug/atlas");
/** A PostgreSQL in which each server makes a database; without it, SQLite. */
const POSTGRES = process.env.ATLAS_DATABASE_SERVER;
const START_WITHIN = 120_000;

export interface Server {
  /** Where it listens, without a slash at the end. */
  url: string;
  /** What it said so far. */
  log(): string;
  stop(): Promise<void>;
}

/** Starts a server with the demonstration festival. */
export async function startServer(name: string, more: string[] = []): Promise<Server> {
  const folder = mkdtempSync(path.join(tmpdir(), "atlas-end2end-"));
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const database = POSTGRES ? postgresDatabase(POSTGRES, name) : `sqlite:${path.join(folder, "atlas.sqlite")}`;
  const places = ["--database", database, "--files", path.join(folder, "files"), "--key-file", path.join(folder, "key")];
  const child = spawn(PROGRAM, ["serve", "--demo", "--listen", `127.0.0.1:${port}`, "--public-url", url, ...places, ...more], {
    // Its own folder: a configuration or a key that lies about must not change what is tested.
    cwd: folder,
    stdio: ["ignore", "pipe", "pipe"],
  });
  let said = "";
  for (const stream of [child.stdout, child.stderr]) stream.on("data", (piece) => (said += piece));
  const log = () => said;
  await ready(child, url, log);
  return {
    url,
    log,
    async stop() {
      if (child.exitCode === null) {
        child.kill("SIGTERM");
        await once(child, "exit");
      }
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

async function ready(child: ChildProcess, url: string, log: () => string): Promise<void> {
  const end = Date.now() + START_WITHIN;
  while (Date.now() < end) {
    if (child.exitCode !== null) throw new Error(`${PROGRAM} ended with ${child.exitCode}:\n${log()}`);
    const answer = await fetch(`${url}/readyz`).catch(() => undefined);
    if (answer?.ok) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  child.kill("SIGKILL");
  throw new Error(`${PROGRAM} was not ready within ${START_WITHIN / 1000} s:\n${log()}`);
}

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, "127.0.0.1");
  await once(probe, "listening");
  const { port } = probe.address() as AddressInfo;
  probe.close();
  await once(probe, "close");
  return port;
}

function postgresDatabase(server: string, name: string): string {
  const database = `end2end_${name}_${process.pid}_${Date.now()}`;
  execFileSync("psql", [server, "--quiet", "--command", `CREATE DATABASE ${database}`]);
  const url = new URL(server);
  url.pathname = `/${database}`;
  return url.href;
}
