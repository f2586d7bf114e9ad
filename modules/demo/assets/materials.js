// SPDX-License-Identifier: Apache-2.0
// What the products are made of: base colour, roughness and metalness, so that the models look the same everywhere.
import * as THREE from 'three';

export const colours = {
    cream: '#efe5d3', sand: '#d8bd97', terracotta: '#bd5f3f', sage: '#8ea286', ink: '#27323f', rose: '#d99e8c', ochre: '#cf9a3d',
    oat: '#dccfb8', rust: '#ad4f2c', moss: '#5f6b45', black: '#232323', white: '#f4f1ea',
};

const random = (seed) => () => ((seed = (seed * 16_807) % 2_147_483_647) / 2_147_483_647);

function canvas(size, paint) {
    const sheet = document.createElement('canvas');
    sheet.width = sheet.height = size;
    paint(sheet.getContext('2d'), size);
    const texture = new THREE.CanvasTexture(sheet);
    texture.wrapS = texture.wrapT = THREE.RepeatWrapping;
    texture.colorSpace = THREE.SRGBColorSpace;
    texture.anisotropy = 4;
    texture.userData.mimeType = 'image/jpeg';
    return texture;
}

/** Grain along x that repeats without a seam. */
function grainOf(base, dark, seed) {
    return canvas(512, (pen, size) => {
        const next = random(seed);
        pen.fillStyle = base;
        pen.fillRect(0, 0, size, size);
        for (let i = 0; i < 260; i++) {
            const y = next() * size, wave = 2 + 7 * next(), turns = 1 + Math.floor(next() * 2), phase = 6.28 * next();
            pen.strokeStyle = dark;
            pen.globalAlpha = 0.03 + 0.11 * next() ** 2;
            pen.lineWidth = 0.6 + 3.2 * next() ** 2;
            for (const shift of [-size, 0, size]) {
                pen.beginPath();
                for (let x = 0; x <= size; x += 8) pen.lineTo(x, y + shift + wave * Math.sin(phase + (turns * 6.2832 * x) / size));
                pen.stroke();
            }
        }
    });
}

function specksOf(base, dark, seed) {
    return canvas(512, (pen, size) => {
        const next = random(seed);
        pen.fillStyle = base;
        pen.fillRect(0, 0, size, size);
        pen.fillStyle = dark;
        for (let i = 0; i < 420; i++) {
            pen.globalAlpha = 0.15 + 0.45 * next();
            pen.beginPath();
            pen.arc(next() * size, next() * size, 0.5 + 1.5 * next() ** 3, 0, 7);
            pen.fill();
        }
    });
}

function weaveOf(size) {
    return canvas(size, (pen) => {
        const next = random(77);
        for (let y = 0; y < size; y += 4) {
            for (let x = 0; x < size; x += 4) {
                const level = 110 + 90 * next() + ((x + y) % 8 ? 20 : -20);
                pen.fillStyle = `rgb(${level},${level},${level})`;
                pen.fillRect(x, y, 4, 4);
            }
        }
    });
}

const made = new Map();
function once(name, make) {
    if (!made.has(name)) made.set(name, Object.assign(make(), {name}));
    return made.get(name);
}

const standard = (options) => new THREE.MeshStandardMaterial({metalness: 0, ...options});

/** Matt lacquer, stoneware or enamel in one of `colours`. */
export const paint = (colour, roughness = 0.5) => once(`${colour}-${roughness}`, () => standard({color: colours[colour], roughness, side: THREE.DoubleSide}));
export const glaze = (colour) => once(`${colour}-glaze`, () => standard({color: colours[colour], roughness: 0.24, side: THREE.DoubleSide}));
export const speckled = (colour) =>
    once(`${colour}-speckled`, () => standard({map: specksOf(colours[colour], '#4b3a2c', 11), roughness: 0.55, side: THREE.DoubleSide}));
export const oak = () => once('oak', () => standard({map: grainOf('#d0a673', '#7a4f24', 5), roughness: 0.55}));
export const walnut = () => once('walnut', () => standard({map: grainOf('#7d5438', '#2c170b', 9), roughness: 0.5}));
export const ebony = () => once('ebony', () => standard({map: grainOf('#3a3431', '#14100e', 21), roughness: 0.55}));
export const brass = () => once('brass', () => standard({color: '#d2a85c', metalness: 1, roughness: 0.27, side: THREE.DoubleSide}));
export const steel = () => once('steel', () => standard({color: '#c9c9c7', metalness: 1, roughness: 0.3, side: THREE.DoubleSide}));
export const wax = () => once('wax', () => standard({color: '#f3ead6', roughness: 0.6}));
export const leaf = () => once('leaf', () => standard({color: '#4d6b3c', roughness: 0.42, side: THREE.DoubleSide}));
export const soil = () => once('soil', () => standard({color: '#3a2b20', roughness: 1}));
export const coffee = () => once('coffee', () => standard({color: '#2c1608', roughness: 0.12}));
export const glow = (colour, strength) => once(`glow-${colour}`, () => standard({color: '#ffffff', emissive: colour, emissiveIntensity: strength, roughness: 0.6, side: THREE.DoubleSide}));
export const straw = () => once('straw', () => standard({color: '#c9a878', roughness: 0.9}));
export const linen = (colour) =>
    once(`${colour}-linen`, () => {
        const bumpMap = weaveOf(256);
        bumpMap.repeat.set(9, 9);
        bumpMap.colorSpace = THREE.NoColorSpace;
        return standard({color: colours[colour], roughness: 0.95, bumpMap, bumpScale: 1.2, side: THREE.DoubleSide});
    });
