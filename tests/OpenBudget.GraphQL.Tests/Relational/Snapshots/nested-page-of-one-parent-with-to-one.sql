-- { author(country: "中国") { books(order: { editor: { name: ASC } }) { edges { cursor node { title editor { name } } } } } }

SELECT t0."Id"
FROM "Authors" t0
WHERE t0."Country" = ?1
LIMIT 2

SELECT t0."#key0", t0."#key1", t0."Title", t3."Id", t3."Name", ?1
FROM (SELECT t0."Title", t0."EditorId", t2."Name" AS "#key0", t0."Id" AS "#key1"
FROM "Books" t0
LEFT JOIN "Authors" t2 ON t2."Id" = t0."EditorId"
WHERE t0."AuthorId" = ?1
ORDER BY t2."Name", t0."Id"
LIMIT ?2) t0
LEFT JOIN "Authors" t3 ON t3."Id" = t0."EditorId"
ORDER BY t0."#key0", t0."#key1"
