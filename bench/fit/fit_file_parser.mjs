// How long the npm package fit-file-parser takes: fit_file_parser.mjs FOLDER PASSES FILE...
// FOLDER is where the package is installed. Prints "SECONDS BYTES FILES": the processor time of the
// quickest pass over all files that it reads, after one to warm up, and how much that is.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";

const [folder, passes, ...paths] = process.argv.slice(2);
const loaded = createRequire(path.resolve(folder, "x.js"))("fit-file-parser");
const FitParser = loaded.default ?? loaded;

function read(bytes) {
  const parser = new FitParser({ force: false, mode: "list" });
  let found;
  parser.parse(bytes, (error, data) => {
    found = error ? undefined : data;
  });
  return found !== undefined;
}

function readable(bytes) {
  try {
    return read(bytes);
  } catch {
    return false;
  }
}

const files = paths.map((file) => readFileSync(file)).filter(readable);
let best = Infinity;
for (let pass = 0; pass < Number(passes); ++pass) {
  const begin = process.cpuUsage();
  files.forEach(read);
  const used = process.cpuUsage(begin);
  best = Math.min(best, (used.user + used.system) / 1e6);
}
console.log(best, files.reduce((sum, bytes) => sum + bytes.length, 0), files.length);
