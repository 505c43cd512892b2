-- { books(order: { pages: ASC }) { edges { cursor node { title author { name } } } } }

SELECT t0."#key0", t0."#key1", t0."Title", t1."Name"
FROM (SELECT *
FROM (SELECT t0."Title", t0."AuthorId", t0."Pages" AS "#key0", t0."Id" AS "#key1"
FROM "Books" t0
ORDER BY t0."Pages" NULLS FIRST, t0."Id"
LIMIT 101) t0
ORDER BY t0."#key0" NULLS FIRST, t0."#key1"
LIMIT $1) t0
JOIN "Authors" t1 ON t1."Id" = t0."AuthorId"
ORDER BY t0."#key0" NULLS FIRST, t0."#key1"
