package org.gongkai.press.view;

import org.gongkai.content.Site;

/** The website and its office, as every template sees them. */
public final class SiteViews {

    private SiteViews() {}

    public static SiteView of(Site site) {
        return new SiteView(
                site.organ(),
                site.name(),
                site.domain(),
                site.idCode(),
                site.address(),
                office(site.office()),
                site.footer().icp(),
                site.footer().police(),
                site.footer().contact(),
                LinkView.NONE,
                LinkView.NONE);
    }

    public static OfficeView office(Site.Office office) {
        boolean web = office.web().startsWith("https://") || office.web().startsWith("http://");
        return new OfficeView(
                office.name(),
                office.address(),
                office.postcode(),
                office.hours(),
                office.phone(),
                office.fax(),
                office.email(),
                new LinkView(office.web(), web ? office.web() : ""));
    }
}
