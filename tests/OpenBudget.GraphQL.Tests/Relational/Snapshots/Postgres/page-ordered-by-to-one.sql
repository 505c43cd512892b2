-- { books(order: [{ editor: { name: DESC } }, { author: { name: ASC } }]) { nodes { title author { name } } } }

SELECT t0."Title", t3."Name"
FROM (SELECT *
FROM (SELECT t0."Title", t0."AuthorId", t1."Name" AS "#key0", t2."Name" AS "#key1", t0."Id" AS "#key2"
FROM "Books" t0
LEFT JOIN "Authors" t1 ON t1."Id" = t0."EditorId"
JOIN "Authors" t2 ON t2."Id" = t0."AuthorId"
ORDER BY t1."Name" DESC NULLS LAST, t2."Name", t0."Id"
LIMIT 101) t0
ORDER BY t0."#key0" DESC NULLS LAST, t0."#key1", t0."#key2"
LIMIT $1) t0
JOIN "Authors" t3 ON t3."Id" = t0."AuthorId"
ORDER BY t0."#key0" DESC NULLS LAST, t0."#key1", t0."#key2"
