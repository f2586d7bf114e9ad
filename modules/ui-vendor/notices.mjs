// SPDX-License-Identifier: Apache-2.0
// Says whose code was packed: the licence texts, THIRD-PARTY.md, and a list of parts in CycloneDX's form.
import {mkdir, readdir, readFile, writeFile} from 'node:fs/promises';

/** Code that comes inside another package under a licence of its own, whose words are those of `textOf`'s. */
const inside = [
    {name: 'draco', in: 'three', license: 'Apache-2.0', by: 'Google', url: 'https://github.com/google/draco', textOf: '@google/model-viewer'},
    {name: 'basis_universal', in: 'three', license: 'Apache-2.0', by: 'Binomial LLC', url: 'https://github.com/BinomialLLC/basis_universal', textOf: '@google/model-viewer'},
    {name: 'meshoptimizer', in: 'three', license: 'MIT', by: 'Arseny Kapoulkine', url: 'https://github.com/zeux/meshoptimizer', textOf: 'three'},
];

function packageOf(path) {
    return /node_modules\/((?:@[^/]+\/)?[^/]+)\/(?!.*node_modules)/.exec(path)?.[1];
}

async function licenceOf(name) {
    const file = (await readdir(`node_modules/${name}`)).find((f) => /^licen[cs]e/i.test(f));
    return file ? readFile(`node_modules/${name}/${file}`, 'utf8') : undefined;
}

function textFor({name, by, url}, words) {
    return `${name}: ${url}\n\n${words.replace(/^Copyright .*$/m, `Copyright (c) ${by}`)}`;
}

async function describe(name) {
    const {version, license, homepage, repository, author} = JSON.parse(await readFile(`node_modules/${name}/package.json`, 'utf8'));
    const url = homepage ?? repository?.url ?? `https://www.npmjs.com/package/${name}`;
    return {name, version, license, url, by: author?.name ?? author ?? '', text: await licenceOf(name)};
}

function bom(parts) {
    const components = parts.map(({name, version, license}) => ({
        type: 'library',
        name,
        ...(version && {version, purl: `pkg:npm/${name.replace('@', '%40')}@${version}`}),
        licenses: [{license: {id: license}}],
    }));
    return `${JSON.stringify({bomFormat: 'CycloneDX', specVersion: '1.6', version: 1, components}, null, 2)}\n`;
}

function list(parts) {
    const rows = parts.map((p) => `| ${p.name} | ${p.version ?? `in ${p.in}`} | ${p.license} | ${p.url} |`);
    return `# Third-party code in this bundle\n\nThe licence texts are in \`vitrine-ui/licenses/\`.\n
| part | version | licence | from |\n| --- | --- | --- | --- |\n${rows.join('\n')}\n`;
}

/** Writes the notices of every package that `metafile` (esbuild's) or `copied` shows to be in the output. */
export async function notices(metafile, copied, folder) {
    const files = [...Object.keys(metafile.inputs), ...copied.map((f) => `node_modules/${f}`)];
    const names = [...new Set(files.map(packageOf).filter(Boolean))].sort();
    const packages = await Promise.all(names.map(describe));
    const texts = new Map(packages.map((p) => [p.name, p.text]));
    const parts = [...packages, ...inside.map((p) => ({...p, text: textFor(p, texts.get(p.textOf))}))];
    const missing = parts.filter((p) => !p.text);
    if (missing.length) throw new Error(`no licence text found in ${missing.map((p) => p.name).join(', ')}`);
    await mkdir(`${folder}/vitrine-ui/licenses`, {recursive: true});
    for (const p of parts) await writeFile(`${folder}/vitrine-ui/licenses/${p.name.replace(/[@/]+/g, '-').replace(/^-/, '')}.txt`, p.text);
    await writeFile(`${folder}/THIRD-PARTY.md`, list(parts));
    await writeFile(`${folder}/sbom-npm.cdx.json`, bom(parts));
}
