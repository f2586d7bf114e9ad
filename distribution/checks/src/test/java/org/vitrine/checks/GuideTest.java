// SPDX-License-Identifier: Apache-2.0
package org.vitrine.checks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.osgi.annotation.versioning.ConsumerType;
import org.vitrine.json.Json;
import org.xml.sax.InputSource;

/** The guide for plug-ins is true: its code compiles, and its table lists what there is. */
final class GuideTest {
    private static final int MOST_METHODS = 3;

    @TempDir
    private Path folder;

    @Test
    void itsJavaCompiles() throws IOException {
        var guide = Guide.read();
        var files = guide.files();
        files.keySet().removeIf(name -> !name.endsWith(".java"));

        assertEquals(guide.blocks("java").size(), files.size(), "each block of Java is a file with its path before it");
        files.forEach((name, source) -> assertTrue(
                name.endsWith(Javac.nameOf(source).replace('.', '/') + ".java"),
                () -> name + " has another name inside"));
        Javac.compile(files.values(), Javac.ownClassPath(), folder);
    }

    @Test
    void itsJsonAndXmlAreWhole() throws Exception {
        var guide = Guide.read();
        assertFalse(guide.blocks("json").isEmpty());
        guide.blocks("json").forEach(Json::read);
        for (var block : guide.blocks("xml")) {
            DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new InputSource(new StringReader(block)));
        }
    }

    @Test
    void itsShellIsShell() throws IOException {
        for (var block : Guide.read().blocks("sh")) {
            Command.in(folder).run(0, "bash", "-n", "-c", block);
        }
    }

    @Test
    void everyExtensionPointIsInItsTable() throws IOException {
        var listed = Guide.read().extensionPoints().stream()
                .map(Guide.Row::type)
                .filter(type -> type.startsWith("org.vitrine."))
                .collect(Collectors.toCollection(TreeSet::new));
        var there = extensionPoints().stream().map(JavaClass::getName).collect(Collectors.toCollection(TreeSet::new));

        assertEquals(String.join("\n", there), String.join("\n", listed));
    }

    @Test
    void everyExtensionPointIsSmall() {
        for (var type : extensionPoints()) {
            long methods = type.getMethods().stream()
                    .filter(method -> method.getModifiers().contains(JavaModifier.ABSTRACT))
                    .count();
            assertTrue(methods <= MOST_METHODS, () -> type.getName() + " has " + methods + " methods");
        }
    }

    @Test
    void everyExtensionPointHasAnExampleAndAContract() throws Exception {
        for (var row : Guide.read().extensionPoints()) {
            assertTrue(Files.isRegularFile(row.example()), () -> row.example() + " is not there");
            var contract = Class.forName(row.contract(), false, GuideTest.class.getClassLoader());
            assertTrue(contract.getName().startsWith("org.vitrine.testkit."), contract::getName);
        }
    }

    private static List<JavaClass> extensionPoints() {
        return BuiltClasses.ALL.stream()
                .filter(type -> BuiltClasses.folder(type).equals("framework/api"))
                .filter(type -> type.isInterface() && type.isTopLevelClass())
                .filter(type -> type.getPackageName().endsWith(".spi"))
                .filter(type -> type.isAnnotatedWith(ConsumerType.class))
                .toList();
    }
}
