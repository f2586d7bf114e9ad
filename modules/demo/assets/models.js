// SPDX-License-Identifier: Apache-2.0
// The products' models: GLB in true metres, +Y up, the origin at the bottom's centre, with their variants
// (KHR_materials_variants) where these differ in nothing but their materials.
import * as THREE from 'three';
import {GLTFExporter} from 'three/addons/exporters/GLTFExporter.js';
import {mergeVertices} from 'three/addons/utils/BufferGeometryUtils.js';
import {products} from './products.js';
import {send} from './sending.js';
import {detail} from './shapes.js';

export async function models() {
    detail.share = 0.36;
    for (const [slug, product] of Object.entries(products)) {
        if (product.model) await send(`out/models/${slug}.glb`, await glb(slug, product));
    }
    detail.share = 1;
}

async function glb(slug, {make, variants}) {
    const thing = make(variants[0]);
    thing.name = slug;
    const choices = new Map();
    const others = variants.map((variant) => meshesOf(make(variant)).map((mesh) => mesh.material));
    meshesOf(thing).forEach((mesh, i) => {
        mesh.geometry = slim(mesh.geometry, mesh.material);
        choices.set(mesh, others.map((materials) => materials[i]));
    });
    const scene = new THREE.Scene();
    scene.add(centred(thing));
    const exporter = new GLTFExporter().register((writer) => new Variants(writer, variants, choices));
    return exporter.parseAsync(scene, {binary: true, maxTextureSize: 256});
}

function centred(thing) {
    const box = new THREE.Box3().setFromObject(thing, true);
    const middle = box.getCenter(new THREE.Vector3());
    thing.position.set(-middle.x, -box.min.y, -middle.z);
    return thing;
}

function meshesOf(thing) {
    const found = [];
    thing.traverse((each) => each.isMesh && found.push(each));
    return found;
}

/** Leaves out what the material does not use, and vertices that are there twice. */
function slim(geometry, material) {
    const copy = geometry.clone();
    if (!material.map) copy.deleteAttribute('uv');
    return mergeVertices(copy, 1e-5);
}

/** Writes each mesh's materials by variant. */
class Variants {
    constructor(writer, names, choices) {
        this.writer = writer;
        this.names = names;
        this.choices = choices;
    }

    async writeMesh(mesh, definition) {
        const all = this.choices.get(mesh);
        if (!all || this.names.length < 2) return;
        const mappings = [];
        for (const [i, material] of all.entries()) mappings.push({material: await this.writer.processMaterialAsync(material), variants: [i]});
        for (const primitive of definition.primitives) primitive.extensions = {KHR_materials_variants: {mappings}};
        this.writer.extensionsUsed.KHR_materials_variants = true;
    }

    afterParse() {
        if (this.names.length < 2) return;
        this.writer.json.extensions = {KHR_materials_variants: {variants: this.names.map((name) => ({name}))}};
    }
}
