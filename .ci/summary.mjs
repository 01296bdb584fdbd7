// node summary.mjs REPORT CHECKED TESTED: the last line of .ci/run, from vitest's JSON report. The checks count as
// one test each way; a suite that could not be loaded counts as one failed test. No test at all is a failure.
import { readFileSync } from 'node:fs';

const [file, checked, tested] = process.argv.slice(2);
let passed = 0;
let failed = 0;
let ran = 0;
try {
  const report = JSON.parse(readFileSync(file, 'utf8'));
  ran = report.numPassedTests + report.numFailedTests;
  passed = report.numPassedTests;
  const broken = report.testResults.filter(
    (suite) => suite.status === 'failed' && suite.assertionResults.length === 0,
  );
  failed = report.numFailedTests + broken.length;
} catch (error) {
  console.log(`no test report: ${error.message}`);
}
if (checked === 'true') passed++;
else failed++;
if ((tested !== 'true' || ran === 0) && failed === 0) failed++;
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed > 0 ? 1 : 0;
