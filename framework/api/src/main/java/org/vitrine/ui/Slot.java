// SPDX-License-Identifier: Apache-2.0
package org.vitrine.ui;

import java.util.Arrays;
import java.util.Optional;

/**
 * A place in a page where plug-ins may put an element of their own.
 *
 * <p>A slot is a place only; what stands in it is told the {@code context} that its constant names, and hears when it changes.
 */
public enum Slot {
    /** A place of its own in the console, with an entry in the navigation; needs a title. Context: {@code {}}. */
    NAV("nav", Face.CONSOLE),
    /** Below what is next on the console's first screen. Context: {@code {next}}, the show that is next, if there is one. */
    HOME_CARDS("home.cards", Face.CONSOLE),
    /** In each row of the list of shows. Context: {@code {show}}. */
    SHOWS_COLUMNS("shows.columns", Face.CONSOLE),
    /** A tab of a show beside its plan; needs a title. Context: {@code {show}}. */
    SHOW_TABS("show.tabs", Face.CONSOLE),
    /** Under each item of a line-up that is being planned. Context: {@code {item, product}}. */
    PLAN_ITEM_EDITOR("plan.item-editor", Face.CONSOLE),
    /** In the head of the live room. Context: {@code {show}}. */
    LIVE_HEADER("live.header", Face.CONSOLE),
    /** Under the pinned product in the live room. Context: {@code {show, pinned}}. */
    LIVE_DECK("live.deck", Face.CONSOLE),
    /** A tab beside the chat in the live room; needs a title. Context: {@code {show}}. */
    LIVE_SIDE_TABS("live.side-tabs", Face.CONSOLE),
    /** In the menu of a chat message. Context: {@code {show, message}}. */
    LIVE_CHAT_MESSAGE_ACTIONS("live.chat-message-actions", Face.CONSOLE),
    /** Beside a product's texts. Context: {@code {product}}. */
    PRODUCT_DETAIL("product.detail", Face.CONSOLE),
    /** Beside an order's lines. Context: {@code {order}}. */
    ORDER_DETAIL("order.detail", Face.CONSOLE),
    /** Under a show's figures. Context: {@code {slug, figures}}. */
    INSIGHTS_CARDS("insights.cards", Face.CONSOLE),
    /** Under the shop's settings. Context: {@code {}}. */
    SETTINGS_SECTIONS("settings.sections", Face.CONSOLE),
    /** Under the health of the system. Context: {@code {}}. */
    SYSTEM_HEALTH("system.health", Face.CONSOLE),
    /** Under the form in which staff log in, where nobody is known yet. Context: {@code {}}. */
    LOGIN_METHODS("login.methods", Face.CONSOLE),

    /** Beside LIVE and the number of viewers, over the picture. Context: {@code {show, state}}. */
    OVERLAY_TOP("overlay.top", Face.PLAYER),
    /** In the middle of the picture. Context: {@code {show, state}}. */
    OVERLAY_VIDEO("overlay.video", Face.PLAYER),
    /** What is to be read with the picture, above all else that stands over its lower part. Context: {@code {show, state}}. */
    OVERLAY_CAPTIONS("overlay.captions", Face.PLAYER),
    /** Buttons over the lower part of the picture, at the end of the line. Context: {@code {show, state}}. */
    OVERLAY_ACTIONS("overlay.actions", Face.PLAYER),
    /** Above the pinned product on a phone, under the picture on a wide page. Context: {@code {show, state}}. */
    BELOW_VIDEO("below-video", Face.PLAYER),
    /** A tab beside chat and products on a wide page, a part of the list of products on a phone; needs a title. Context: {@code {show, state}}. */
    SIDE_TABS("side-tabs", Face.PLAYER),
    /** On the card of the pinned product. Context: {@code {show, product}}. */
    PRODUCT_CARD_ACTIONS("product-card.actions", Face.PLAYER),
    /** Under a product's picture where a shopper looks at it. Context: {@code {show, product}}. */
    PRODUCT_SHEET_SECTIONS("product-sheet.sections", Face.PLAYER),
    /** Above the means of payment in the checkout. Context: {@code {show, cart}}. */
    CHECKOUT_STEPS("checkout.steps", Face.PLAYER),
    /** Under the means of payment in the checkout. Context: {@code {show, cart, methods}}. */
    CHECKOUT_METHODS("checkout.methods", Face.PLAYER),
    /** Over the picture of a show that has ended. Context: {@code {show, state}}. */
    ENDED("ended", Face.PLAYER),
    /**
     * Under the line on which a replay is steered. Context: {@code {show, chapters, seconds, length}}: what was held up from when to when,
     * where the replay stands and how long it is, in seconds of play.
     */
    REPLAY_TIMELINE("replay.timeline", Face.PLAYER),

    /**
     * Where a product's model is shown, instead of the viewer that comes with AR. Context: {@code {model, title, size}}: the model's
     * address, the product's title, width, height and depth in metres. Commands: {@code ar.failed} brings the photo back.
     */
    AR_VIEWER("ar.viewer", Face.PLAYER);

    private final String id;
    private final Face face;

    Slot(String id, Face face) {
        this.id = id;
        this.face = face;
    }

    /** As it is named in {@code vitrine-ui.json} and in pages. */
    public String id() {
        return id;
    }

    /** Where it is. */
    public Face face() {
        return face;
    }

    /** The slot with this id. */
    public static Optional<Slot> find(String id) {
        return Arrays.stream(values()).filter(slot -> slot.id.equals(id)).findFirst();
    }

    /** Who looks at a page. */
    public enum Face {
        /** The retailer's staff. */
        CONSOLE,
        /** Shoppers. */
        PLAYER
    }
}
