// SPDX-License-Identifier: Apache-2.0
package org.vitrine.checks;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.lang.reflect.Constructor;
import java.lang.reflect.Executable;
import java.lang.reflect.Field;
import java.lang.reflect.Member;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Parameter;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The contracts as a text file, so that a change of them is seen in the diff. */
final class ApiGoldenTest {
    private static final Path GOLDEN = Checkout.root().resolve("framework/api/api.txt");
    private static final Path CLASSES = Checkout.root().resolve("framework/api/target/classes");

    @Test
    void theContractsAreAsApiTxtSays() throws IOException, ClassNotFoundException {
        var now = render();
        if (Boolean.parseBoolean(System.getenv("VITRINE_WRITE_API"))) {
            Files.writeString(GOLDEN, now);
        }
        assertEquals(
                Files.readString(GOLDEN),
                now,
                "framework/api has changed: write api.txt anew with \"distribution/check api\" and look at its diff");
    }

    private static String render() throws IOException, ClassNotFoundException {
        try (var files = Files.walk(CLASSES)) {
            var names = files.map(file -> CLASSES.relativize(file).toString())
                    .filter(name -> name.endsWith(".class") && !name.contains("package-info"))
                    .map(name ->
                            name.substring(0, name.length() - ".class".length()).replace('/', '.'))
                    .sorted()
                    .toList();
            var text = new StringBuilder();
            for (var name : names) {
                var type = Class.forName(name, false, ApiGoldenTest.class.getClassLoader());
                if (isExported(type)) {
                    text.append(render(type));
                }
            }
            return text.toString();
        }
    }

    private static boolean isExported(Class<?> type) {
        var outer = type.getEnclosingClass();
        return !type.isAnonymousClass()
                && Modifier.isPublic(type.getModifiers())
                && (outer == null || isExported(outer));
    }

    private static String render(Class<?> type) {
        var members = Stream.of(
                        Arrays.stream(type.getDeclaredFields()).map(Member.class::cast),
                        Arrays.stream(type.getDeclaredConstructors()).map(Member.class::cast),
                        Arrays.stream(type.getDeclaredMethods()).map(Member.class::cast))
                .flatMap(each -> each)
                .filter(member -> !member.isSynthetic() && Modifier.isPublic(member.getModifiers()))
                .map(ApiGoldenTest::line)
                .sorted(Comparator.naturalOrder())
                .map(line -> "    " + line + "\n")
                .collect(Collectors.joining());
        return head(type) + "\n" + members;
    }

    private static String head(Class<?> type) {
        var components = type.isRecord()
                ? Arrays.stream(type.getRecordComponents())
                        .map(RecordComponent::toString)
                        .collect(Collectors.joining(", ", "(", ")"))
                : "";
        var permitted = type.isSealed()
                ? " permits "
                        + Arrays.stream(type.getPermittedSubclasses())
                                .map(Class::getName)
                                .collect(Collectors.joining(", "))
                : "";
        var supertypes = Arrays.stream(type.getGenericInterfaces())
                .map(Type::getTypeName)
                .collect(Collectors.joining(", "));
        return type.toGenericString() + components + (supertypes.isEmpty() ? "" : " : " + supertypes) + permitted;
    }

    private static String line(Member member) {
        return switch (member) {
            case Field field -> field.toGenericString();
            case Method method -> method.toGenericString() + names(method);
            case Constructor<?> constructor -> constructor.toGenericString() + names(constructor);
            default -> throw new IllegalStateException(member.toString());
        };
    }

    private static String names(Executable executable) {
        return List.of(executable.getParameters()).stream()
                .map(Parameter::getName)
                .collect(Collectors.joining(", ", " [", "]"));
    }
}
