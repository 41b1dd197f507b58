// Validates files against a JSON Schema (2020-12) with ajv, which shares nothing with our own reader and writer.
//
//   node tests/web/schema.mjs docs/problem.schema.json problem.json...
//
// Prints one line for each complaint; exits 1 when there is one, 2 when a file cannot be read.
import { readFileSync } from "node:fs";

const { default: Ajv2020 } = await import("ajv/dist/2020.js").catch(() => {
  console.error("ajv is not installed: run `npm ci --prefix tests/web`, or ./setup");
  process.exit(2);
});

const [schemaFile, ...instanceFiles] = process.argv.slice(2);
if (!schemaFile || instanceFiles.length === 0) {
  console.error("usage: node schema.mjs SCHEMA.json INSTANCE.json...");
  process.exit(2);
}

function read(file) {
  try {
    return JSON.parse(readFileSync(file, "utf8"));
  } catch (error) {
    console.error(`${file}: ${error.message}`);
    process.exit(2);
  }
}

// Strict: an unknown keyword in a schema is an error, so that a misspelt one cannot pass for a rule.
// "number or null", and "one of these two keys is required", are what we mean where we say them.
const judge = new Ajv2020({ strict: true, strictRequired: false, allowUnionTypes: true, allErrors: true });
const validate = judge.compile(read(schemaFile));

for (const file of instanceFiles) {
  if (validate(read(file))) continue;
  process.exitCode = 1;
  for (const { instancePath, message, params } of validate.errors)
    console.error(`${file}: ${instancePath || "/"} ${message} ${JSON.stringify(params)}`);
}
