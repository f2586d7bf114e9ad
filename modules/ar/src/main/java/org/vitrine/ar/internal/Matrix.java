// SPDX-License-Identifier: Apache-2.0
package org.vitrine.ar.internal;

import com.fasterxml.jackson.databind.JsonNode;

/** A node's transform: four by four numbers, column by column as glTF has them. */
final class Matrix {
    private static final double[] IDENTITY = {1, 0, 0, 0, 0, 1, 0, 0, 0, 0, 1, 0, 0, 0, 0, 1};

    private final double[] values;

    private Matrix(double[] values) {
        this.values = values;
    }

    static Matrix identity() {
        return new Matrix(IDENTITY.clone());
    }

    /** The node's matrix, or what its translation, rotation and scale make. */
    static Matrix of(JsonNode node) {
        var written = node.path("matrix");
        if (written.size() == IDENTITY.length) {
            var values = new double[IDENTITY.length];
            for (int i = 0; i < values.length; i++) {
                values[i] = written.path(i).asDouble();
            }
            return new Matrix(values);
        }
        return composed(node.path("translation"), node.path("rotation"), node.path("scale"));
    }

    Matrix times(Matrix other) {
        var product = new double[IDENTITY.length];
        for (int column = 0; column < 4; column++) {
            for (int row = 0; row < 4; row++) {
                for (int k = 0; k < 4; k++) {
                    product[column * 4 + row] += values[k * 4 + row] * other.values[column * 4 + k];
                }
            }
        }
        return new Matrix(product);
    }

    double[] apply(double[] point) {
        var moved = new double[3];
        for (int row = 0; row < 3; row++) {
            moved[row] =
                    values[row] * point[0] + values[4 + row] * point[1] + values[8 + row] * point[2] + values[12 + row];
        }
        return moved;
    }

    /** Translation times rotation (a unit quaternion x, y, z, w) times scale, each optional. */
    private static Matrix composed(JsonNode translation, JsonNode rotation, JsonNode scale) {
        double x = rotation.path(0).asDouble();
        double y = rotation.path(1).asDouble();
        double z = rotation.path(2).asDouble();
        double w = rotation.size() == 4 ? rotation.path(3).asDouble() : 1;
        double sx = scale.path(0).asDouble(1);
        double sy = scale.path(1).asDouble(1);
        double sz = scale.path(2).asDouble(1);
        return new Matrix(new double[] {
            (1 - 2 * (y * y + z * z)) * sx,
            2 * (x * y + z * w) * sx,
            2 * (x * z - y * w) * sx,
            0,
            2 * (x * y - z * w) * sy,
            (1 - 2 * (x * x + z * z)) * sy,
            2 * (y * z + x * w) * sy,
            0,
            2 * (x * z + y * w) * sz,
            2 * (y * z - x * w) * sz,
            (1 - 2 * (x * x + y * y)) * sz,
            0,
            translation.path(0).asDouble(),
            translation.path(1).asDouble(),
            translation.path(2).asDouble(),
            1
        });
    }
}
