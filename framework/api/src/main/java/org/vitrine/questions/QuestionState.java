// SPDX-License-Identifier: Apache-2.0
package org.vitrine.questions;

/** What has become of a question. */
public enum QuestionState {
    /** Nobody has taken it up. */
    OPEN,
    /** It is being answered: everyone sees it. */
    SHOWN,
    /** It has been answered, in the show or in writing. */
    ANSWERED,
    /** It will not be answered. */
    DISMISSED
}
