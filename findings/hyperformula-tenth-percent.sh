#!/bin/sh
# HyperFormula shows 95.5% as 1.0%, and an amount with half of its format behind it.
#
# Expected: TEXT(0.955,"0.0%") is 95.5%, TEXT(1200.5,"#,##0.00") is 1,200.50, and the second part
#   of a format, behind a semicolon, is that of negative numbers, as in the sheets that it reckons for.
# Seen with HyperFormula 3.5.0: 1.0%, 1201,##0.00 and -5.00;(0.00), each as a text without an error.
#   0.00 and yyyy年m月d日 are right. numfmt 4.0.1 has 95.5%, 1,200.50 and (5.00).
set -eu
command -v node >/dev/null && command -v npm >/dev/null || {
    echo "node and npm are not installed"
    exit 77
}
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm install --silent --no-fund --no-audit hyperformula@3.5.0 numfmt@4.0.1 >/dev/null

cat >show.mjs <<'SCRIPT'
import { HyperFormula } from "hyperformula";
import { format } from "numfmt";

const CELLS = [
  [14.6, "0.00"],
  [45170, "yyyy年m月d日"],
  [0.955, "0.0%"],
  [0.955, "0%"],
  [1200.5, "#,##0.00"],
  [-5, "0.00;(0.00)"],
];
const formulas = CELLS.map(([value, shape]) => [`=TEXT(${value},"${shape}")`]);
const sheet = HyperFormula.buildFromArray(formulas, { licenseKey: "gpl-v3" });
CELLS.forEach(([value, shape], row) => {
  const shown = sheet.getCellValue({ sheet: 0, row, col: 0 });
  console.log(`${value} as ${shape}: HyperFormula ${shown}; numfmt ${format(shape, value)}`);
});
SCRIPT
node show.mjs | tee seen.txt
cat >described.txt <<'SEEN'
14.6 as 0.00: HyperFormula 14.60; numfmt 14.60
45170 as yyyy年m月d日: HyperFormula 2023年9月1日; numfmt 2023年9月1日
0.955 as 0.0%: HyperFormula 1.0%; numfmt 95.5%
0.955 as 0%: HyperFormula 1%; numfmt 96%
1200.5 as #,##0.00: HyperFormula 1201,##0.00; numfmt 1,200.50
-5 as 0.00;(0.00): HyperFormula -5.00;(0.00); numfmt (5.00)
SEEN
diff described.txt seen.txt
