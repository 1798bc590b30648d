package org.gongkai.content;

/**
 * The organ and its website (site.yaml). Absent texts are empty.
 *
 * @param organ full name of the organ
 * @param name of the website (SiteName)
 * @param domain of the website (SiteDomain)
 * @param idCode of the website (SiteIDCode, 政府网站标识码)
 * @param address absolute address under which the column is published, ending in {@code /}
 * @param office the disclosure office (政府信息公开工作机构)
 * @param footer the elements of the page's foot
 * @param indexPattern how index numbers are built
 * @param signaturesRequired whether every review step must be signed
 * @param sm2Required whether it must be signed with SM2 as well
 */
public record Site(
        String organ,
        String name,
        String domain,
        String idCode,
        String address,
        Office office,
        Footer footer,
        IndexPattern indexPattern,
        boolean signaturesRequired,
        boolean sm2Required) {

    /** Contact data that the guide must state (条例 第十二条). */
    public record Office(
            String name,
            String address,
            String postcode,
            String hours,
            String phone,
            String fax,
            String email,
            String web) {}

    /** ICP 备案编号, 公安机关备案标识 and the sponsor's contact. */
    public record Footer(String icp, String police, String contact) {}
}
