// SPDX-License-Identifier: Apache-2.0
export const send = (name, bytes) => fetch(`/${name}`, {method: 'POST', body: bytes});

export const jpeg = (canvas, quality) => new Promise((resolve) => canvas.toBlob(resolve, 'image/jpeg', quality));
