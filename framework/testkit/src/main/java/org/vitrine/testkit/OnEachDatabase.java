// SPDX-License-Identifier: Apache-2.0
package org.vitrine.testkit;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.TestTemplate;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * A test that is run twice, on H2 and on PostgreSQL, each time with a fresh database.
 *
 * <p>A parameter of type {@link TestDatabase} or {@link org.vitrine.store.Transactions}, of the method or of its
 * {@code @BeforeEach} methods, is handed the database. All migrations in {@code db/migration} on the class path have run in it.
 *
 * <pre>{@code
 * @OnEachDatabase
 * void aHoldCannotPassZero(Transactions transactions) { … }
 * }</pre>
 */
@Documented
@TestTemplate
@ExtendWith(EachDatabase.class)
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface OnEachDatabase {}
