-- { authors { nodes { books(where: { editor: { name: { neq: "x" } } }) { groups(by: [EDITOR_NAME, YEAR], having: { count: { gt: 1 } }, order: [{ sum: { price: DESC } }, { key: { editorName: DESC } }]) { totalCount items { key { editorName } aggregate { count counted { price } average { price } min { price } max { price } } } } } } } }

SELECT t0."Id"
FROM "Authors" t0
ORDER BY t0."Id"
LIMIT $1

SELECT t2."#column0", t2."#column1", t2."#column2", t2."#column3", t2."#column4", t2."#column5", t2."#rank", t2."#total", t2."#parent"
FROM (SELECT t1."Name" AS "#column0", count(*) AS "#column1", count(t0."PriceCents") AS "#column2", sum(t0."PriceCents") AS "#column3", min(t0."PriceCents") AS "#column4", max(t0."PriceCents") AS "#column5", t0."AuthorId" AS "#parent", count(*) OVER (PARTITION BY t0."AuthorId") AS "#total", ROW_NUMBER() OVER (PARTITION BY t0."AuthorId"
ORDER BY sum(t0."PriceCents") DESC NULLS LAST, t1."Name" DESC NULLS LAST, t0."Year") AS "#rank"
FROM "Books" t0
LEFT JOIN "Authors" t1 ON t1."Id" = t0."EditorId"
WHERE t0."AuthorId" = ANY ($1) AND (t1."Name" = $2) IS NOT TRUE
GROUP BY t0."AuthorId", t1."Name", t0."Year"
HAVING count(*) > $3) t2
WHERE (t2."#rank" > $4 AND t2."#rank" <= $4 + $5 OR t2."#rank" = 1)
ORDER BY t2."#parent", t2."#rank"
