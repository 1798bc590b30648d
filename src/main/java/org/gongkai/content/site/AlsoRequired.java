package org.gongkai.content.site;

import java.util.List;
import org.gongkai.content.yaml.Field;
import org.gongkai.content.yaml.Form;
import org.gongkai.content.yaml.Shape;

/**
 * Where else the entries of a column are to be public, and by when (应当同时公开).
 *
 * @param places as headers name them
 * @param within the term, from the release on the site
 */
public record AlsoRequired(List<String> places, Term within) {

    private static final Term USUAL = new Term(5, Term.Unit.WORKING_DAYS);

    private static final Shape<List<String>> NAMES = Shape.list(Shape.TEXT);
    private static final Field<List<String>> PLACES = Field.needed("places", "地方", NAMES, "还应当在哪些地方公开");
    private static final Field<Term> WITHIN = Field.of("within", "期限", Term.SHAPE, "在本网站发布之后多久，默认 `5 working days`");

    public static final Form FORM = new Form(PLACES, WITHIN);

    /** The places alone, or with a term. */
    static final Shape<AlsoRequired> SHAPE = Shape.either(
            NAMES.map(places -> new AlsoRequired(places, USUAL)),
            FORM.shape(values ->
                    new AlsoRequired(values.need(PLACES), values.get(WITHIN).orElse(USUAL))));

    public AlsoRequired {
        places = List.copyOf(places);
    }
}
