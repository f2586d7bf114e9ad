// SPDX-License-Identifier: Apache-2.0
package org.vitrine.showlog;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.lang.reflect.RecordComponent;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.vitrine.json.Json;

/**
 * An event that is to be appended.
 *
 * @param id makes the append idempotent: the same id is stored once; empty for a new one
 * @param waitsForPicture whether players show it when the picture gets there, as its fact says: in a busy show such events may be gathered
 *     for 50 ms and written together
 * @param data ids and numbers
 * @param erasable free texts and names, by the name under which readers see them in the data
 */
public record NewEvent(
        ShowId show,
        Optional<UUID> id,
        String type,
        int version,
        boolean waitsForPicture,
        Audience audience,
        Optional<Actor> actor,
        Optional<Instant> mediaTime,
        ObjectNode data,
        ObjectNode erasable) {

    private static final ClassValue<Form> FORMS = new ClassValue<>() {
        @Override
        protected Form computeValue(Class<?> fact) {
            return Form.of(fact);
        }
    };

    /** Makes an event for everyone out of a fact; the marked components go to the erasable part. */
    public static NewEvent of(ShowId show, Fact fact) {
        var form = FORMS.get(fact.getClass());
        ObjectNode data = Json.tree(fact);
        var erasable = Json.object();
        form.erasable().stream().filter(data::has).forEach(name -> erasable.set(name, data.remove(name)));
        return new NewEvent(
                show,
                Optional.empty(),
                form.type().value(),
                form.type().version(),
                form.type().waitsForPicture(),
                Audience.PUBLIC,
                Optional.empty(),
                Optional.empty(),
                data,
                erasable);
    }

    /** The same for another audience. */
    public NewEvent to(Audience other) {
        return new NewEvent(show, id, type, version, waitsForPicture, other, actor, mediaTime, data, erasable);
    }

    /** The same, caused by this actor. */
    public NewEvent by(Optional<Actor> other) {
        return new NewEvent(show, id, type, version, waitsForPicture, audience, other, mediaTime, data, erasable);
    }

    /** The same with this id. */
    public NewEvent withId(UUID other) {
        return new NewEvent(
                show, Optional.of(other), type, version, waitsForPicture, audience, actor, mediaTime, data, erasable);
    }

    /** The same, standing at this time of the programme; without it the log takes the programme clock's time. */
    public NewEvent at(Instant other) {
        return new NewEvent(
                show, id, type, version, waitsForPicture, audience, actor, Optional.of(other), data, erasable);
    }

    /** What a class of facts says of itself; read once. */
    private record Form(EventType type, List<String> erasable) {
        static Form of(Class<?> fact) {
            var type = fact.getAnnotation(EventType.class);
            if (type == null) {
                throw new IllegalArgumentException(fact.getName() + " has no @EventType");
            }
            return new Form(
                    type,
                    Arrays.stream(fact.getRecordComponents())
                            .filter(component -> component.isAnnotationPresent(Erasable.class))
                            .map(RecordComponent::getName)
                            .toList());
        }
    }
}
