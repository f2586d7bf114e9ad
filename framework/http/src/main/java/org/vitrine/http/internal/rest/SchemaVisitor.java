// SPDX-License-Identifier: Apache-2.0
package org.vitrine.http.internal.rest;

import com.fasterxml.jackson.databind.BeanProperty;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.jsonFormatVisitors.JsonAnyFormatVisitor;
import com.fasterxml.jackson.databind.jsonFormatVisitors.JsonArrayFormatVisitor;
import com.fasterxml.jackson.databind.jsonFormatVisitors.JsonBooleanFormatVisitor;
import com.fasterxml.jackson.databind.jsonFormatVisitors.JsonFormatTypes;
import com.fasterxml.jackson.databind.jsonFormatVisitors.JsonFormatVisitable;
import com.fasterxml.jackson.databind.jsonFormatVisitors.JsonFormatVisitorWrapper;
import com.fasterxml.jackson.databind.jsonFormatVisitors.JsonIntegerFormatVisitor;
import com.fasterxml.jackson.databind.jsonFormatVisitors.JsonMapFormatVisitor;
import com.fasterxml.jackson.databind.jsonFormatVisitors.JsonNumberFormatVisitor;
import com.fasterxml.jackson.databind.jsonFormatVisitors.JsonObjectFormatVisitor;
import com.fasterxml.jackson.databind.jsonFormatVisitors.JsonStringFormatVisitor;
import com.fasterxml.jackson.databind.jsonFormatVisitors.JsonValueFormat;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Set;
import org.vitrine.json.Json;

/** Hears from Jackson how it writes a type, and takes that down as a JSON schema. */
final class SchemaVisitor extends JsonFormatVisitorWrapper.Base {
    private final Schemas schemas;
    private final ObjectNode schema = Json.object();

    SchemaVisitor(Schemas schemas) {
        this.schemas = schemas;
    }

    ObjectNode schema() {
        return schema;
    }

    @Override
    public JsonObjectFormatVisitor expectObjectFormat(JavaType type) {
        var properties = schema.put("type", "object").putObject("properties");
        return new JsonObjectFormatVisitor.Base(getProvider()) {
            @Override
            public void property(BeanProperty property) {
                properties.set(property.getName(), schemas.of(property.getType()));
            }

            @Override
            public void optionalProperty(BeanProperty property) {
                property(property);
            }
        };
    }

    @Override
    public JsonArrayFormatVisitor expectArrayFormat(JavaType type) {
        schema.put("type", "array");
        return new JsonArrayFormatVisitor.Base(getProvider()) {
            @Override
            public void itemsFormat(JsonFormatVisitable handler, JavaType elementType) {
                schema.set("items", schemas.of(elementType));
            }

            @Override
            public void itemsFormat(JsonFormatTypes format) {
                schema.putObject("items").put("type", format.value());
            }
        };
    }

    @Override
    public JsonMapFormatVisitor expectMapFormat(JavaType type) {
        schema.put("type", "object");
        return new JsonMapFormatVisitor.Base(getProvider()) {
            @Override
            public void valueFormat(JsonFormatVisitable handler, JavaType valueType) {
                schema.set("additionalProperties", schemas.of(valueType));
            }
        };
    }

    @Override
    public JsonStringFormatVisitor expectStringFormat(JavaType type) {
        schema.put("type", "string");
        return new JsonStringFormatVisitor.Base() {
            @Override
            public void format(JsonValueFormat format) {
                schema.put("format", format.toString());
            }

            @Override
            public void enumTypes(Set<String> values) {
                var all = schema.putArray("enum");
                values.forEach(all::add);
            }
        };
    }

    @Override
    public JsonNumberFormatVisitor expectNumberFormat(JavaType type) {
        schema.put("type", "number");
        return new JsonNumberFormatVisitor.Base();
    }

    @Override
    public JsonIntegerFormatVisitor expectIntegerFormat(JavaType type) {
        schema.put("type", "integer");
        return new JsonIntegerFormatVisitor.Base();
    }

    @Override
    public JsonBooleanFormatVisitor expectBooleanFormat(JavaType type) {
        schema.put("type", "boolean");
        return new JsonBooleanFormatVisitor.Base();
    }

    @Override
    public JsonAnyFormatVisitor expectAnyFormat(JavaType type) {
        return new JsonAnyFormatVisitor.Base();
    }
}
