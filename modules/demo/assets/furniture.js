// SPDX-License-Identifier: Apache-2.0
// Wood, metal and cloth: lamp, stool, table, candle holders, clock, board, cushion.
import * as THREE from 'three';
import {brass, ebony, glow, linen, oak, paint, walnut, wax} from './materials.js';
import {bar, board, disc, grain, group, leg, mesh, moved, smooth, sphere, torus, turned} from './shapes.js';

export function lamp(colour) {
    const foot = turned(smooth([[0.001, 0], [0.082, 0], [0.086, 0.004], [0.083, 0.012], [0.05, 0.03], [0.026, 0.075], [0.019, 0.15], [0.02, 0.2], [0.03, 0.232]], 72), paint(colour, 0.38));
    const hood = [[0.002, 0.345], [0.045, 0.34], [0.095, 0.312], [0.13, 0.262], [0.142, 0.212], [0.1425, 0.205]];
    const shade = turned(smooth(hood, 64).reverse(), paint(colour, 0.38), {around: 128});
    const inner = turned(smooth(hood.map(([r, y]) => [Math.max(0.001, r - 0.003), y - 0.003]), 48), glow('#ffd9a0', 0.9));
    const bulb = moved(mesh(sphere(0.03), glow('#ffe9c4', 1.6)), 0, 0.255, 0);
    bulb.castShadow = inner.castShadow = false;
    return group(foot, shade, inner, bulb);
}

const wood = {oak, walnut, black: ebony};

export function stool(kind) {
    const material = wood[kind]();
    const top = turned(smooth([[0.001, 0.418], [0.13, 0.418], [0.158, 0.424], [0.168, 0.436], [0.162, 0.447], [0.145, 0.45], [0.08, 0.4445], [0.001, 0.442]], 72, 0.4), material);
    grain(top.geometry, 'x', 2.4);
    const ring = mesh(torus(0.1395, 0.0075), brass());
    ring.rotation.x = Math.PI / 2;
    const legs = [0, 1, 2].map((i) => {
        const turn = (i * 2 * Math.PI) / 3 + Math.PI / 2;
        const [c, s] = [Math.cos(turn), Math.sin(turn)];
        return leg([0.108 * c, 0.424, 0.108 * s], [0.172 * c, 0, 0.172 * s], 0.0185, 0.0115, material);
    });
    return group(top, moved(ring, 0, 0.19, 0), ...legs);
}

export function table(colour) {
    const top = turned(smooth([[0.001, 0.498], [0.19, 0.498], [0.21, 0.503], [0.2135, 0.518], [0.2105, 0.521], [0.206, 0.512], [0.19, 0.51], [0.001, 0.51]], 96, 0.3), paint(colour, 0.42), {around: 128});
    const stem = turned(smooth([[0.001, 0], [0.14, 0], [0.146, 0.004], [0.142, 0.012], [0.07, 0.03], [0.024, 0.1], [0.019, 0.25], [0.024, 0.4], [0.06, 0.475], [0.11, 0.499]], 96), paint(colour, 0.42), {around: 96});
    return group(top, stem);
}

export function candles() {
    return group(...[[-0.075, 0.1, 0.02], [0.004, 0.16, -0.03], [0.08, 0.065, 0.03]].map(([x, height, z]) => moved(holder(height), x, 0, z)));
}

function holder(height) {
    const stand = turned(smooth([[0.001, 0], [0.036, 0], [0.038, 0.003], [0.034, 0.007], [0.012, 0.014], [0.006, 0.03], [0.0055, height - 0.03], [0.011, height - 0.012], [0.019, height - 0.004], [0.02, height], [0.012, height - 0.003], [0.001, height - 0.003]], 96), brass());
    const stick = moved(mesh(new THREE.CylinderGeometry(0.0092, 0.011, 0.12, 32), wax()), 0, height + 0.057, 0);
    const wick = moved(mesh(new THREE.CylinderGeometry(0.0008, 0.0008, 0.008, 8), paint('black', 0.9)), 0, height + 0.121, 0);
    return group(stand, stick, wick);
}

export function flames() {
    return group(...[[-0.075, 0.1, 0.02], [0.004, 0.16, -0.03], [0.08, 0.065, 0.03]].map(([x, height, z]) => {
        const flame = turned(smooth([[0.0005, 0], [0.0042, 0.006], [0.0052, 0.012], [0.003, 0.021], [0.0004, 0.03]], 24), glow('#ffb648', 3.2), {around: 24});
        flame.castShadow = false;
        return moved(flame, x, height + 0.122, z);
    }));
}

/** A table clock that shows `seconds` past eight minutes past ten. */
export function clock(kind, seconds = 36) {
    const frame = mesh(torus(0.092, 0.0105), wood[kind]());
    grain(frame.geometry, 'x', 3);
    const face = mesh(disc(0.09, 0.012), paint('cream', 0.7));
    face.rotation.x = Math.PI / 2;
    const marks = Array.from({length: 12}, (_, i) => hand((i * Math.PI) / 6, 0.067, 0.079, i % 3 ? 0.0022 : 0.0042, paint('ink', 0.5), 0.0066));
    const minutes = 8 + seconds / 60;
    const hands = [
        hand((10 + minutes / 60) * (Math.PI / 6), -0.012, 0.045, 0.0062, paint('ink', 0.5), 0.0085),
        hand((minutes * Math.PI) / 30, -0.014, 0.068, 0.0046, paint('ink', 0.5), 0.0108),
        hand((seconds * Math.PI) / 30, -0.022, 0.073, 0.0018, paint('terracotta', 0.5), 0.0128),
    ];
    const cap = moved(mesh(sphere(0.0052), brass()), 0, 0, 0.0125);
    const foot = board(rounded(0.13, 0.05, 0.012), 0.024, 0.004, wood[kind]());
    return group(moved(group(frame, face, ...marks, ...hands, cap), 0, 0.1215, 0), foot);
}

function hand(turn, from, to, wide, material, high) {
    const one = mesh(new THREE.BoxGeometry(wide, to - from, 0.0012), material);
    one.geometry.translate(0, (from + to) / 2, 0);
    one.rotation.z = -turn;
    return moved(one, 0, 0, high);
}

export function rounded(width, height, corner) {
    const [x, y] = [width / 2, height / 2];
    const shape = new THREE.Shape();
    shape.moveTo(-x + corner, -y);
    shape.lineTo(x - corner, -y).absarc(x - corner, -y + corner, corner, -Math.PI / 2, 0);
    shape.lineTo(x, y - corner).absarc(x - corner, y - corner, corner, 0, Math.PI / 2);
    shape.lineTo(-x + corner, y).absarc(-x + corner, y - corner, corner, Math.PI / 2, Math.PI);
    shape.lineTo(-x, -y + corner).absarc(-x + corner, -y + corner, corner, Math.PI, 1.5 * Math.PI);
    return shape;
}

export function servingBoard(kind) {
    const shape = new THREE.Shape();
    shape.absellipse(-0.05, 0, 0.15, 0.105, 0.21, 2 * Math.PI - 0.21);
    shape.bezierCurveTo(0.12, -0.02, 0.13, -0.021, 0.2, -0.021);
    shape.absarc(0.2, 0, 0.021, -Math.PI / 2, Math.PI / 2);
    shape.bezierCurveTo(0.13, 0.021, 0.12, 0.02, 0.0967, 0.0219);
    shape.holes.push(new THREE.Path().absarc(0.2, 0, 0.0085, 0, 2 * Math.PI, true));
    return board(shape, 0.018, 0.004, wood[kind]());
}

/** Two pears for the serving board. */
export function pears() {
    return group(moved(pear('ochre', 0.35), -0.095, 0.017, -0.01), moved(pear('moss', 0.5, true), -0.005, 0.017, 0.03));
}

function pear(colour, turn, lying = false) {
    const fruit = turned(smooth([[0.001, 0.003], [0.014, 0], [0.034, 0.017], [0.038, 0.037], [0.028, 0.062], [0.017, 0.08], [0.012, 0.09], [0.001, 0.0935]], 48), paint(colour, 0.55), {around: 64});
    const stalk = bar([[0, 0.09, 0], [0.001, 0.1, 0], [0.006, 0.112, 0.002]], 0.0014, walnut(), {along: 10, around: 8});
    const one = group(fruit, stalk);
    if (lying) one.rotation.z = -1.32;
    const turnedOne = group(lying ? moved(one, -0.03, 0.0375, 0) : one);
    turnedOne.rotation.y = turn;
    return turnedOne;
}

export function cushion(colour) {
    const geometry = new THREE.PlaneGeometry(0.46, 0.46, 96, 96);
    const back = geometry.clone();
    puff(geometry, 1);
    puff(back, -1);
    const seam = bar(edge(), 0.0032, linen(colour), {along: 320, around: 10});
    const both = group(mesh(geometry, linen(colour)), mesh(back, linen(colour)), seam);
    both.rotation.x = -0.3;
    return group(moved(both, 0, 0.222, 0));
}

const pinch = (u, v) => 1 - 0.075 * (1 - v * v) * Math.abs(u) ** 3;

function puff(geometry, side) {
    const p = geometry.attributes.position;
    for (let i = 0; i < p.count; i++) {
        const u = p.getX(i) / 0.23, v = p.getY(i) / 0.23;
        const thick = 0.085 * Math.max(0, (1 - u ** 4) * (1 - v ** 4)) ** 0.55;
        const folds = 0.006 * Math.sin(9 * u * v + 3 * u) * (1 - (1 - Math.abs(u * v)) ** 2) + 0.003 * Math.sin(7 * u - 4 * v);
        p.setXYZ(i, p.getX(i) * pinch(u, v), p.getY(i) * pinch(v, u), side * (thick + (thick > 0.02 ? folds : 0)));
    }
    geometry.computeVertexNormals();
}

function edge() {
    const walk = [];
    for (const [ax, ay, bx, by] of [[-1, -1, 1, -1], [1, -1, 1, 1], [1, 1, -1, 1], [-1, 1, -1, -1]]) {
        for (let t = 0; t < 1; t += 0.05) {
            const u = ax + (bx - ax) * t, v = ay + (by - ay) * t;
            walk.push([0.23 * u * pinch(u, v), 0.23 * v * pinch(v, u), 0]);
        }
    }
    return [...walk, walk[0]];
}
