// SPDX-License-Identifier: Apache-2.0
// Thrown on the wheel: vase, bowls, mug, teapot, planter.
import * as THREE from 'three';
import {brass, coffee, glaze, leaf, oak, paint, soil, speckled, straw} from './materials.js';
import {bar, group, mesh, moved, smooth, sphere, turned, vessel} from './shapes.js';

export function vase(colour) {
    const outline = vessel([[0.052, 0], [0.058, 0.006], [0.085, 0.07], [0.098, 0.14], [0.085, 0.21], [0.05, 0.262], [0.036, 0.29], [0.041, 0.315], [0.05, 0.325]], 0.005, 0.012, 72);
    return turned(outline, paint(colour, 0.62), {around: 168, flutes: 28, depth: 0.045});
}

/** Dried grass to stand in the vase, for the pictures. */
export function grass() {
    const stems = [[-0.09, 0.62, 0.02], [0.02, 0.7, -0.04], [0.11, 0.58, 0.03], [0.05, 0.52, 0.09], [-0.04, 0.56, -0.07]];
    return group(...stems.flatMap(([x, y, z], i) => {
        const tip = new THREE.Vector3(x * 1.5, y * 0.93, z * 1.5);
        const stem = bar([[x * 0.08, 0.1, z * 0.08], [x * 0.25, 0.34, z * 0.25], [x * 0.7, y * 0.75, z * 0.7], tip.toArray()], 0.0016, straw(), {along: 24, around: 6});
        return [stem, ...seeds(tip, x, z, i)];
    }));
}

function seeds(tip, x, z, salt) {
    const lean = new THREE.Vector3(x * 1.6, -0.16, z * 1.6).normalize();
    return Array.from({length: 46}, (_, k) => {
        const t = k / 46, turn = k * 2.4 + salt;
        const wide = 0.02 * Math.sin(Math.PI * Math.min(1, 0.12 + t));
        const one = mesh(new THREE.SphereGeometry(0.0062, 8, 6), straw());
        one.scale.set(0.6, 1.9, 0.6);
        one.position.copy(tip).addScaledVector(lean, 0.13 * (0.75 - t)).add(new THREE.Vector3(wide * Math.cos(turn), 0.02 * t, wide * Math.sin(turn)));
        one.rotation.set(Math.sin(turn) * 0.6, 0, -Math.cos(turn) * 0.6 - x * 3);
        return one;
    });
}

function bowl(radius, height, material) {
    return turned(vessel([[radius * 0.42, 0], [radius * 0.44, 0.005], [radius * 0.75, height * 0.3], [radius * 0.95, height * 0.72], [radius, height]], 0.0045, 0.009), material, {around: 120});
}

export function bowls(colour) {
    const [large, middle, small] = {sage: ['sage', 'cream', 'sand'], terracotta: ['terracotta', 'rose', 'cream']}[colour];
    return group(
        moved(bowl(0.12, 0.075, glaze(large)), 0, 0, 0),
        moved(bowl(0.095, 0.062, speckled(middle)), 0.004, 0.034, 0.002),
        moved(bowl(0.068, 0.05, glaze(small)), -0.004, 0.068, -0.002));
}

export function mug(colour) {
    const cup = turned(vessel([[0.034, 0.0], [0.037, 0.002], [0.041, 0.02], [0.0425, 0.05], [0.0425, 0.085]], 0.0035, 0.007), speckled(colour));
    const foot = turned(smooth([[0.0345, 0], [0.0378, 0.003], [0.0405, 0.014], [0.0412, 0.0165]], 12), paint('sand', 0.8));
    foot.scale.setScalar(1.012);
    const handle = bar([[0.04, 0.07, 0], [0.062, 0.071, 0], [0.0725, 0.05, 0], [0.06, 0.027, 0], [0.039, 0.022, 0]], 0.0052, speckled(colour), {flat: 1.35});
    return group(cup, foot, handle);
}

export function coffeeIn() {
    const surface = mesh(new THREE.CircleGeometry(0.0392, 48), coffee());
    surface.rotation.x = -Math.PI / 2;
    return moved(surface, 0, 0.073, 0);
}

export function teapot(colour) {
    const body = turned(smooth([[0.001, 0], [0.05, 0], [0.056, 0.004], [0.088, 0.045], [0.09, 0.075], [0.07, 0.115], [0.042, 0.13], [0.034, 0.132]], 64), glaze(colour));
    const lid = turned(smooth([[0.044, 0.1285], [0.045, 0.132], [0.036, 0.142], [0.012, 0.149], [0.001, 0.15]], 32), glaze(colour));
    const knob = moved(mesh(sphere(0.0105), oak()), 0, 0.158, 0);
    const spout = bar([[0.07, 0.05, 0], [0.1, 0.062, 0], [0.118, 0.092, 0], [0.142, 0.118, 0]], (t) => 0.019 - 0.0105 * t, glaze(colour));
    const handle = bar([[-0.058, 0.118, 0], [-0.076, 0.165, 0], [-0.05, 0.218, 0], [0, 0.236, 0], [0.05, 0.218, 0], [0.076, 0.165, 0], [0.058, 0.118, 0]], 0.0042, brass(), {along: 80});
    return group(body, lid, knob, spout, handle);
}

export function planter(colour) {
    const pot = turned(vessel([[0.07, 0.012], [0.074, 0.014], [0.088, 0.09], [0.1, 0.165], [0.102, 0.172]], 0.006, 0.15), paint(colour, 0.8));
    const saucer = turned(vessel([[0.078, 0], [0.082, 0.001], [0.09, 0.01], [0.093, 0.018]], 0.004, 0.006, 24), paint(colour, 0.8));
    const earth = mesh(new THREE.CircleGeometry(0.094, 48), soil());
    earth.rotation.x = -Math.PI / 2;
    return group(pot, saucer, moved(earth, 0, 0.158, 0));
}

/** A rubber plant for the planter. */
export function plant() {
    const leaves = [[0, 0.52, 0.5], [2.2, 0.47, 0.8], [4.3, 0.44, 0.9], [1.1, 0.38, 1.0], [3.3, 0.36, 1.05], [5.4, 0.33, 1.1], [0.2, 0.27, 1.25], [2.6, 0.25, 1.3], [4.7, 0.23, 1.35]];
    return group(bar([[0, 0.15, 0], [0.006, 0.3, 0.004], [0, 0.46, 0]], 0.0045, soil()), ...leaves.map(([turn, high, droop], i) => leafAt(turn, high, droop, 0.12 + 0.012 * (i % 3) + 0.02 * (i > 2))));
}

function leafAt(turn, high, droop, length) {
    const geometry = new THREE.PlaneGeometry(1, 1, 14, 24);
    const p = geometry.attributes.position;
    for (let i = 0; i < p.count; i++) {
        const across = p.getX(i) * 2, t = p.getY(i) + 0.5;
        const half = 0.034 * Math.sin(Math.PI * t ** 0.85) ** 0.75 * (length / 0.13);
        const up = Math.PI / 2 - droop * 0.55 - t * droop * 0.55;
        p.setXYZ(i, 0.02 + length * t * Math.cos(up) + 0.012 * t, 0.04 + length * t * Math.sin(up) + 0.35 * half * across ** 2, across * half);
    }
    geometry.computeVertexNormals();
    const blade = mesh(geometry, leaf());
    const stalk = bar([[0, 0, 0], [0.01, 0.025, 0], [0.02, 0.04, 0]], 0.0018, leaf(), {along: 8, around: 8});
    const both = moved(group(blade, stalk), 0, high - 0.06, 0);
    both.rotation.y = turn;
    return both;
}
