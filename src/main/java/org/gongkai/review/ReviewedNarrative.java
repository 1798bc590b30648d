package org.gongkai.review;

import java.time.LocalDate;
import java.util.Optional;
import org.gongkai.content.Manuscript;
import org.gongkai.content.header.HeaderKey;

/** The gate's own kind of narrative. */
record ReviewedNarrative(Manuscript manuscript, LocalDate formed, Optional<Digest> digest) implements Narrative {

    @Override
    public String path() {
        return manuscript.path();
    }

    @Override
    public String title() {
        return manuscript.header().text(HeaderKey.TITLE).orElse("");
    }

    @Override
    public LocalDate released() {
        return manuscript.header().day(HeaderKey.RELEASED).orElse(formed);
    }

    @Override
    public String body() {
        return manuscript.body();
    }

    @Override
    public String publicHeader() {
        return Digest.publicHeader(manuscript, digest.orElseGet(() -> Digest.standing(manuscript)));
    }

    @Override
    public Optional<String> digestText() {
        return digest.map(Digest::statement);
    }

    @Override
    public int bodyLine() {
        return manuscript.bodyLine();
    }
}
