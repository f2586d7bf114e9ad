// SPDX-License-Identifier: Apache-2.0
package org.vitrine.json;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.type.TypeFactory;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;

/**
 * The one JSON dialect: instants as ISO 8601 in UTC, absent values left out, unknown fields read over, 1.5 no whole number.
 *
 * <p>Safe for many threads.
 */
public final class Json {
    private static volatile JsonMapper mapper = made();

    private Json() {}

    /** The shared mapper. Do not reconfigure it, and do not keep it: {@link #forgetTypes} puts another one in its place. */
    public static ObjectMapper mapper() {
        return mapper;
    }

    /** Drops what has been learnt of types: a bundle that has gone is kept in memory by it. The kernel calls it. */
    public static void forgetTypes() {
        TypeFactory.defaultInstance().clearCache();
        mapper = made();
    }

    private static JsonMapper made() {
        return JsonMapper.builder()
                .addModule(new JavaTimeModule())
                .addModule(new Jdk8Module())
                .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
                .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .defaultPropertyInclusion(
                        JsonInclude.Value.construct(JsonInclude.Include.NON_ABSENT, JsonInclude.Include.ALWAYS))
                .build();
    }

    /** An empty object to fill. */
    public static ObjectNode object() {
        return mapper.createObjectNode();
    }

    /** Turns a value into a tree. */
    @SuppressWarnings("TypeParameterUnusedInFormals") // as Jackson has it: the caller knows whether it is an object
    public static <T extends JsonNode> T tree(Object value) {
        return mapper.valueToTree(value);
    }

    /** Writes a value. */
    public static String write(Object value) {
        try {
            return mapper.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("cannot be written as JSON: " + value.getClass(), e);
        }
    }

    /** Reads a text; {@link BadJson} tells what is wrong with it. */
    public static JsonNode read(String text) {
        try {
            return mapper.readTree(text);
        } catch (JsonProcessingException e) {
            throw new BadJson(e);
        }
    }

    /** Reads a text as a value of this type; {@link BadJson} tells what is wrong with it. */
    public static <T> T read(String text, Class<T> type) {
        try {
            return mapper.readValue(text, type);
        } catch (JsonProcessingException e) {
            throw new BadJson(e);
        }
    }
}
