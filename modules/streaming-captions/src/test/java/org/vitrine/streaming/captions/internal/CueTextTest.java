// SPDX-License-Identifier: Apache-2.0
package org.vitrine.streaming.captions.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

final class CueTextTest {
    @Test
    void five_tags_are_kept_and_closed_and_all_others_go() {
        assertEquals("<b>a</b>", CueText.ofMarked("<b>a"));
        assertEquals("<b>a<i>b</i></b>c", CueText.ofMarked("<b>a<i>b</b></i></b>c"));
        assertEquals("<v.loud Kim &amp; Jo>Hi</v>", CueText.ofMarked("<v.loud Kim & Jo>Hi"));
        assertEquals("kara oke", CueText.ofMarked("<00:00:01.000>kara <lang en>oke</lang>"));
        assertEquals("<c.yellow>x</c>", CueText.ofMarked("<c.yellow>x</c></c>"));
    }

    @Test
    void scripts_are_text() {
        assertEquals("alert(1)", CueText.ofMarked("<script>alert(1)</script>"));
        assertEquals("", CueText.ofMarked("<img src=x onerror=alert(1)>"));
        assertEquals("&lt;b&gt; --&gt; &amp;amp;", CueText.ofPlain("<b> --> &amp;"));
        assertEquals("&lt;b", CueText.ofMarked("<b"));
        assertEquals("a &lt; b &gt; c", CueText.ofMarked("a < b > c"));
    }

    @Test
    void lines_are_neither_empty_nor_broken() {
        assertEquals("a\nb", CueText.ofPlain("  a \n \n\n b\u0007 "));
        assertEquals("a b", CueText.ofPlain("a\tb"));
        assertEquals("a &amp; b&nbsp;c &amp;copy;", CueText.ofMarked("a & b&nbsp;c &copy;"));
    }
}
