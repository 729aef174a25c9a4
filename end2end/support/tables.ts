// Reading back the lists that people take away, as a spreadsheet program would.
import { unzip } from "./zip.ts";

/** The rows of a file of plain values (RFC 4180), without its byte-order mark; French spreadsheet programs part cells by `;`. */
export function csvRows(file: Buffer, separator: ";" | "," = ";"): string[][] {
  const text = file.toString("utf8").replace(/^\uFEFF/, "");
  const cell = new RegExp(`(?:"((?:[^"]|"")*)"|([^"${separator}\\r\\n]*))(${separator}|\\r?\\n|$)`, "g");
  const rows: string[][] = [[]];
  for (const [, quoted, plain, end] of text.matchAll(cell)) {
    rows.at(-1)!.push(quoted?.replaceAll('""', '"') ?? plain ?? "");
    if (end !== separator) rows.push([]);
  }
  return rows.filter((row) => row.some((value) => value !== ""));
}

export interface Sheet {
  name: string;
  rightToLeft: boolean;
  rows: string[][];
}

/** The sheets of a workbook. */
export function sheetsIn(file: Buffer): Sheet[] {
  const parts = unzip(file);
  const part = (name: string) => parts.get(name)?.toString("utf8") ?? "";
  const shared = [...part("xl/sharedStrings.xml").matchAll(/<si>(.*?)<\/si>/gs)].map(([, item]) => plain(item!));
  const names = [...part("xl/workbook.xml").matchAll(/<sheet [^>]*name="([^"]*)"/g)].map(([, name]) => plain(name!));
  return names.map((name, at) => {
    const sheet = part(`xl/worksheets/sheet${at + 1}.xml`);
    const rows = [...sheet.matchAll(/<row .*?<\/row>/gs)].map(([row]) => {
      const cells: string[] = [];
      for (const [, column, attributes, content] of row.matchAll(/<c r="([A-Z]+)\d+"([^>]*?)(?:\/>|>(.*?)<\/c>)/gs)) {
        if (content?.includes("<f>")) throw new Error(`a formula in ${name}: ${content}`);
        const value = plain(content ?? "");
        cells[columnNumber(column!)] = attributes!.includes('t="s"') ? shared[Number(value)]! : value;
      }
      return Array.from(cells, (cell) => cell ?? "");
    });
    return { name, rightToLeft: /<sheetView [^>]*rightToLeft="1"/.test(sheet), rows };
  });
}

const columnNumber = (letters: string) => [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;

/** The text of a piece of XML. */
function plain(xml: string): string {
  const named: Record<string, string> = { lt: "<", gt: ">", amp: "&", quot: '"', apos: "'" };
  return xml
    .replaceAll(/<[^>]*>/g, "")
    .replaceAll(/&#x([0-9a-f]+);/gi, (_, digits: string) => String.fromCodePoint(parseInt(digits, 16)))
    .replaceAll(/&#(\d+);/g, (_, digits: string) => String.fromCodePoint(Number(digits)))
    .replaceAll(/&(\w+);/g, (whole, name: string) => named[name] ?? whole);
}
