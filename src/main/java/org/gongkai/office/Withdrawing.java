package org.gongkai.office;

import java.io.IOException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Optional;
import org.gongkai.bake.Bake;
import org.gongkai.content.Category;
import org.gongkai.content.HeaderKey;
import org.gongkai.content.IndexNumber;
import org.gongkai.content.Manuscript;
import org.gongkai.finding.Findings;
import org.gongkai.page.Address;
import org.gongkai.page.Addresses;
import org.gongkai.page.PagePlan;
import org.gongkai.page.Traces;

/** Takes back what was published (撤回). */
public final class Withdrawing {

    private Withdrawing() {}

    /**
     * Where an entry can be read by now; nothing where it was never approved or released. Whatever else is wrong with the
     * project, or with the entry since, does not matter: closing must always be possible.
     */
    public static Optional<Traces> traces(Filing filing, Instant now) throws IOException {
        Manuscript manuscript = filing.manuscript();
        LocalDateTime today = LocalDateTime.ofInstant(now, ZoneId.of("Asia/Shanghai"));
        boolean approved = manuscript
                .header()
                .review()
                .flatMap(review -> review.step("approved"))
                .isPresent();
        Optional<LocalDateTime> released = manuscript.header().moment(HeaderKey.RELEASED);
        Optional<IndexNumber> index = manuscript
                .header()
                .text(HeaderKey.INDEX)
                .flatMap(text -> filing.frame().site().indexPattern().parse(text));
        Optional<Category> category = filing.category();
        if (!approved
                || released.isEmpty()
                || index.isEmpty()
                || category.isEmpty()
                || today.isBefore(released.get())) {
            return Optional.empty();
        }
        Address page = Addresses.page(category.get(), released.get(), manuscript.name(), index.get());
        Findings unheeded = new Findings(); // they are told by check; nothing may hold up a withdrawal
        Optional<PagePlan> plan = new Bake(filing.project(), now, unheeded, done -> {}).plan();
        return plan.map(pages -> Traces.of(manuscript, page, pages));
    }
}
