// SPDX-License-Identifier: Apache-2.0
package org.vitrine.ar.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.vitrine.catalog.Dimensions;

/**
 * How large a model is and what is odd about it.
 *
 * @param warnings codes for who uploaded it: {@code other-size} (more than 5 % off the product's own), {@code far-off-ground},
 *     {@code many-triangles}, {@code large-file}
 */
record ModelReport(double widthMetres, double heightMetres, double depthMetres, long triangles, List<String> warnings) {
    private static final double SMALLEST = 0.005;
    private static final double LARGEST = 20;
    private static final double TOLERANCE = 0.05;
    private static final double GROUND = 0.01;
    private static final long MOST_TRIANGLES = 500_000;
    private static final long MANY_TRIANGLES = 100_000;
    private static final long LARGE_FILE = 5L << 20;

    /** Looks at a model; {@link BadModel} if it cannot be placed in a room. */
    static ModelReport of(GlbFile file, Optional<Dimensions> product) throws BadModel {
        var box = ModelBox.of(file);
        double longest = Math.max(box.width(), Math.max(box.height(), box.depth()));
        if (longest < SMALLEST || longest > LARGEST) {
            throw new BadModel(String.format(
                    Locale.ROOT, "The model is %.3f m long; models are in metres, between 5 mm and 20 m.", longest));
        }
        long triangles = Triangles.count(file);
        if (triangles > MOST_TRIANGLES) {
            throw new BadModel(
                    "The model has " + triangles + " triangles; phones take " + MOST_TRIANGLES + " at most.");
        }
        return new ModelReport(
                box.width(), box.height(), box.depth(), triangles, warnings(file, box, triangles, product));
    }

    private static List<String> warnings(GlbFile file, ModelBox box, long triangles, Optional<Dimensions> product) {
        var warnings = new ArrayList<String>();
        if (product.filter(size -> differs(box, size)).isPresent()) {
            warnings.add("other-size");
        }
        if (Math.abs(box.bottom()) > GROUND) {
            warnings.add("far-off-ground");
        }
        if (triangles > MANY_TRIANGLES) {
            warnings.add("many-triangles");
        }
        if (file.bytes() > LARGE_FILE) {
            warnings.add("large-file");
        }
        return warnings;
    }

    private static boolean differs(ModelBox box, Dimensions size) {
        return off(box.width(), size.widthMillimetres())
                || off(box.height(), size.heightMillimetres())
                || off(box.depth(), size.depthMillimetres());
    }

    private static boolean off(double metres, int millimetres) {
        double wanted = millimetres / 1000.0;
        return Math.abs(metres - wanted) > TOLERANCE * wanted;
    }
}
