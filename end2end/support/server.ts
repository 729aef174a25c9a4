// A server of the program under test, with a database and files of its own.
import { execFileSync, spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { cpSync, mkdtempSync, rmSync } from "node:fs";
import { createServer, type AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";

const PROGRAM = process.env.ATLAS_PROGRAM ?? path.resolve(import.meta.dirname, "../../target/debug/atlas");
/** A PostgreSQL in which each server makes a database; without it, SQLite. */
const POSTGRES = process.env.ATLAS_DATABASE_SERVER;
const START_WITHIN = 120_000;

export interface Process {
  /** Where it listens, without a slash at the end. */
  url: string;
  /** What it said so far. */
  log(): string;
  stop(): Promise<void>;
}

/** A server that can have another process of the program beside it, on the same database. */
export interface Server extends Process {
  beside(): Promise<Process>;
}

/** The demonstration festival as `stage.ts` left it, to be copied: staging it anew for each server takes far longer. */
interface Staged {
  folder: string;
  database: string;
}

/** Stages the demonstration festival once, for every server of this run; what it answers takes it away again. */
export async function stage(): Promise<() => void> {
  const folder = mkdtempSync(path.join(tmpdir(), "atlas-staged-"));
  const database = POSTGRES ? createDatabase("staged") : "";
  const server = await run(folder, database);
  await server.stop();
  process.env.ATLAS_STAGED = JSON.stringify({ folder, database } satisfies Staged);
  return () => remove(folder, database);
}

/** Starts a server with the demonstration festival. */
export async function startServer(name: string, more: string[] = []): Promise<Server> {
  const staged: Staged | undefined = process.env.ATLAS_STAGED && JSON.parse(process.env.ATLAS_STAGED);
  if (!staged) throw new Error("the demonstration was not staged: is support/stage.ts the globalSetup?");
  const folder = mkdtempSync(path.join(tmpdir(), "atlas-end2end-"));
  cpSync(staged.folder, folder, { recursive: true });
  const database = POSTGRES ? createDatabase(name, staged.database) : "";
  const server = await run(folder, database, more);
  return {
    ...server,
    beside: () => run(folder, database, more),
    async stop() {
      await server.stop();
      remove(folder, database);
    },
  };
}

async function run(folder: string, database: string, more: string[] = []): Promise<Process> {
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const places = ["--database", addressOf(folder, database), "--files", path.join(folder, "files"), "--key-file", path.join(folder, "key")];
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
      if (child.exitCode !== null) return;
      child.kill("SIGTERM");
      await once(child, "exit");
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

function addressOf(folder: string, database: string): string {
  if (!POSTGRES) return `sqlite:${path.join(folder, "atlas.sqlite")}`;
  const url = new URL(POSTGRES);
  url.pathname = `/${database}`;
  return url.href;
}

function createDatabase(name: string, template = "template0"): string {
  const database = `end2end_${name}_${process.pid}_${Date.now()}`;
  execFileSync("psql", [POSTGRES!, "--quiet", "--command", `CREATE DATABASE ${database} TEMPLATE ${template}`]);
  return database;
}

function remove(folder: string, database: string): void {
  if (database) execFileSync("psql", [POSTGRES!, "--quiet", "--command", `DROP DATABASE ${database} WITH (FORCE)`]);
  rmSync(folder, { recursive: true, force: true });
}
