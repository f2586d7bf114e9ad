// SPDX-License-Identifier: Apache-2.0
package org.vitrine.shows;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.osgi.annotation.versioning.ProviderType;
import org.vitrine.identity.Caller;
import org.vitrine.identity.StaffId;
import org.vitrine.showlog.ShowId;

/** Plans and runs shows. Blocks: not for event loops. */
@ProviderType
public interface ShowService {
    /** Plans a show for this host; refused where the slug is taken. */
    ShowChange plan(ShowPlan plan, Caller.Staff host);

    /** Changes the plan; refused once it has ended. */
    ShowChange change(ShowId show, ShowPlan plan, Caller.Staff by);

    /** Leads the host's stream key to this show; another armed show of the host goes back to planned. */
    ShowChange arm(ShowId show, Caller.Staff by);

    /** Goes on air. */
    ShowChange start(ShowId show, Caller.Staff by);

    /** Ends it for good. */
    ShowChange end(ShowId show, Caller.Staff by);

    /** Holds a product up, instead of the one before, and adds it to the line-up if it is not there; refused unless armed or live. */
    ShowChange pin(ShowId show, UUID product, Caller.Staff by);

    /** Takes the pinned product down; nothing happens if it is not pinned. */
    ShowChange unpin(ShowId show, UUID product, Caller.Staff by);

    Optional<Show> find(Slug slug);

    Optional<Show> find(ShowId id);

    /** Shows by newest first, after the one with this id, at most so many. */
    List<Show> page(Optional<ShowId> after, int limit);

    /** The shows on air that have this product in their line-up. */
    List<Show> liveWith(UUID product);

    /** Where a publisher with this key is to be led. */
    Admission admit(String streamKey);

    /** The lasting stream key of a host, made at the first call. A secret: never log it. */
    String streamKey(StaffId host);

    /** Makes a new key for the host; the one before is worth nothing from then on. */
    String reissueStreamKey(StaffId host);
}
