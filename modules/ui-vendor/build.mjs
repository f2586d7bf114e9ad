// SPDX-License-Identifier: Apache-2.0
// Packs each library as one ES module into target/classes/META-INF/vitrine-ui, with licences and a list of parts.
// Does nothing when neither the recipe nor the lock file has changed since the last time.
import {spawnSync} from 'node:child_process';
import {createHash} from 'node:crypto';
import {existsSync} from 'node:fs';
import {cp, mkdir, readdir, readFile, rm, writeFile} from 'node:fs/promises';
import {dirname} from 'node:path';
import {fileURLToPath} from 'node:url';

process.chdir(dirname(fileURLToPath(import.meta.url)));
const meta = 'target/classes/META-INF';
const out = `${meta}/vitrine-ui`;
const packed = ['lit', 'hls', 'uplot', 'model-viewer', 'meshopt'];
const copied = {
    'uplot/dist/uPlot.min.css': 'uplot.css',
    'three/examples/jsm/libs/draco/gltf/draco_decoder.wasm': 'draco/draco_decoder.wasm',
    'three/examples/jsm/libs/draco/gltf/draco_wasm_wrapper.js': 'draco/draco_wasm_wrapper.js',
    'three/examples/jsm/libs/basis/basis_transcoder.js': 'basis/basis_transcoder.js',
    'three/examples/jsm/libs/basis/basis_transcoder.wasm': 'basis/basis_transcoder.wasm',
};

function stop(sentence) {
    console.error(sentence);
    process.exit(1);
}

async function digest(files) {
    const hash = createHash('sha256');
    for (const file of files) hash.update(await readFile(file));
    return hash.digest('hex');
}

async function says(file, content) {
    return existsSync(file) && (await readFile(file, 'utf8')) === content;
}

/** Fetches what the lock file names, unless that is what lies here already. */
async function install() {
    const lock = await digest(['package-lock.json']);
    if (await says('node_modules/.lock-digest', lock)) return;
    const npm = spawnSync('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'], {stdio: 'inherit'});
    if (npm.status !== 0) stop('npm could not fetch the front-end libraries that modules/ui-vendor/package-lock.json names.');
    await writeFile('node_modules/.lock-digest', lock);
}

async function pack() {
    const {build} = await import('esbuild');
    const {strictPolicy} = await import('./policy.mjs');
    const {metafile} = await build({
        entryPoints: packed.map((name) => `entries/${name}.js`),
        outdir: out,
        bundle: true,
        format: 'esm',
        target: 'es2022',
        minify: true,
        metafile: true,
        legalComments: 'none',
        banner: {js: '/* Third-party code: its licences are in ./licenses/ */'},
        logLevel: 'warning',
        plugins: [strictPolicy],
    });
    return metafile;
}

async function copy() {
    for (const [from, to] of Object.entries(copied)) {
        await mkdir(dirname(`${out}/${to}`), {recursive: true});
        await cp(`node_modules/${from}`, `${out}/${to}`);
    }
    const css = `${out}/uplot.css`;
    await writeFile(css, `/* uPlot (MIT): see ./licenses/uplot.txt */\n${await readFile(css, 'utf8')}`);
}

const node = Number(process.versions.node.split('.')[0]);
if (node < 20) stop(`modules/ui-vendor needs Node 20 or later; this is Node ${process.versions.node}.`);

const recipe = ['package-lock.json', 'build.mjs', 'policy.mjs', 'notices.mjs', ...(await readdir('entries')).map((f) => `entries/${f}`)];
const stamp = await digest(recipe);
if (!(await says('target/vendor.digest', stamp)) || !existsSync(out)) {
    await rm(out, {recursive: true, force: true});
    await install();
    const {notices} = await import('./notices.mjs');
    const metafile = await pack();
    await copy();
    await notices(metafile, Object.keys(copied), meta);
    await writeFile('target/vendor.digest', stamp);
}
