// Writes the style sheet given as argument, with its imports inlined and minified, to standard output.
// A mistake, a rule the parser does not know or an import it does not find ends with its place and exit code 1.
import { bundle } from "lightningcss";

try {
  const { code, warnings } = bundle({ filename: process.argv[2], minify: true, errorRecovery: false });
  if (warnings.length > 0) throw warnings[0];
  process.stdout.write(code);
} catch (mistake) {
  const { fileName, loc } = mistake;
  const place = loc ? `${fileName ?? loc.filename ?? process.argv[2]}:${loc.line}:${loc.column}: ` : "";
  console.error(`${place}${mistake.message}`);
  process.exit(1);
}
