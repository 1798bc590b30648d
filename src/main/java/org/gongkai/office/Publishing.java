package org.gongkai.office;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.gongkai.bake.Bake;
import org.gongkai.bake.Baked;
import org.gongkai.bake.Order;
import org.gongkai.finding.Severity;
import org.gongkai.press.release.Publication;
import org.jspecify.annotations.Nullable;

/**
 * A site that was built and, where nothing blocked, put in the place of the old one (发布).
 *
 * @param baked what the build came to
 * @param published whether the new site stands; else the old one is as it was
 * @param replacement what a server has to forget; nothing where nothing was published
 */
public record Publishing(Baked baked, boolean published, Optional<Replacement> replacement) {

    /**
     * Builds and publishes.
     *
     * @param done is told when the new site stands, whatever may still go wrong
     */
    public static Publishing of(Bake bake, Path site, Order order, Runnable done)
            throws IOException, Publication.Refused {
        AtomicReference<@Nullable Replacement> replacement = new AtomicReference<>();
        Baked baked = bake.build(site, order, new Bake.Handover() {
            @Override
            public void look(Path old, Path fresh, Baked judged) throws IOException {
                replacement.set(Replacement.of(old, fresh, judged.judgement()));
            }

            @Override
            public void done() {
                done.run();
            }
        });
        boolean published = !baked.findings().any(order.strict() ? Severity.ERROR : Severity.BLOCK);
        return new Publishing(baked, published, Optional.ofNullable(replacement.get()));
    }
}
