-- { authors { nodes { books(where: { editor: { name: { neq: "x" } } }) { groups(by: [EDITOR_NAME, YEAR], having: { count: { gt: 1 } }, order: [{ sum: { price: DESC } }, { key: { editorName: DESC } }]) { totalCount items { key { editorName } aggregate { count counted { price } average { price } min { price } max { price } } } } } } } }

SELECT t0."Id"
FROM "Authors" t0
ORDER BY t0."Id"
LIMIT ?1

SELECT t4."#column0", t4."#column1", t4."#column2", t4."#column3", t4."#column4", t4."#column5", t4."#rank", t4."#total", t4."#parent"
FROM (SELECT t3."Name" AS "#column0", sum(t1."#figure0") AS "#column1", sum(t1."#figure2") AS "#column2", sum(t1."#figure1") AS "#column3", min(t1."#figure3") AS "#column4", max(t1."#figure4") AS "#column5", t1."AuthorId" AS "#parent", count(*) OVER (PARTITION BY t1."AuthorId") AS "#total", ROW_NUMBER() OVER (PARTITION BY t1."AuthorId"
ORDER BY sum(t1."#figure1") DESC, t3."Name" DESC, t1."Year") AS "#rank"
FROM (SELECT t0."AuthorId", t0."EditorId", t0."Year", count(*) AS "#figure0", sum(t0."PriceCents") AS "#figure1", count(t0."PriceCents") AS "#figure2", min(t0."PriceCents") AS "#figure3", max(t0."PriceCents") AS "#figure4"
FROM "Books" t0
LEFT JOIN "Authors" t2 ON t2."Id" = t0."EditorId"
WHERE t0."AuthorId" IN (SELECT value FROM json_each(?1)) AND (t2."Name" = ?2) IS NOT TRUE
GROUP BY t0."AuthorId", t0."EditorId", t0."Year") t1
LEFT JOIN "Authors" t3 ON t3."Id" = t1."EditorId"
GROUP BY t1."AuthorId", t3."Name", t1."Year"
HAVING sum(t1."#figure0") > ?3) t4
WHERE (t4."#rank" > ?4 AND t4."#rank" <= ?4 + ?5 OR t4."#rank" = 1)
ORDER BY t4."#parent", t4."#rank"
