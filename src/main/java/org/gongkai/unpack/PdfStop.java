package org.gongkai.unpack;

import java.io.IOException;

/** Carries a refusal out through PDFBox, whose callbacks may throw nothing but {@link IOException}. */
final class PdfStop extends IOException {

    private static final long serialVersionUID = 1;

    private final transient Refused refused;

    PdfStop(Refused refused) {
        super(refused.getMessage());
        this.refused = refused;
    }

    Refused refused() {
        return refused;
    }
}
