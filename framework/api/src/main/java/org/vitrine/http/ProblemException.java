// SPDX-License-Identifier: Apache-2.0
package org.vitrine.http;

/** Ends a request with a {@link Problem}; thrown by REST resources alone. */
public final class ProblemException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Problem problem;

    public ProblemException(Problem problem) {
        super(problem.detail());
        this.problem = problem;
    }

    public Problem problem() {
        return problem;
    }
}
